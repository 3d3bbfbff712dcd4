package org.liandong.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A load generator on loopback that costs little itself: each client keeps one connection and asks
 * again as soon as it has the answer, compressed as browsers take it. Bounded in time.
 */
final class Load {

  private Load() {}

  /**
   * What came of it.
   *
   * @param perSecond answers a second
   * @param p95Millis 95th percentile of the time to an answer
   * @param bytes length of the last body
   */
  record Result(double perSecond, double p95Millis, int bytes) {}

  /** Asks for the path from so many clients for so many seconds; anything but 200 is a failure. */
  static Result get(int port, String path, int clients, int seconds) throws Exception {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Language: zh\r\nAccept-Encoding: gzip\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Future<Client>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(() -> new Client(port, request).until(end)));
      }
    }
    long answers = 0;
    int bytes = 0;
    List<long[]> times = new ArrayList<>();
    for (Future<Client> future : running) {
      Client client = future.get();
      answers += client.count;
      bytes = client.bytes;
      times.add(Arrays.copyOf(client.nanos, client.count));
    }
    long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    double p95 = all.length == 0 ? Double.NaN : all[(int) (all.length * 0.95)] / 1e6;
    return new Result(answers / (double) seconds, p95, bytes);
  }

  private static final class Client {
    private final int port;
    private final byte[] request;
    private long[] nanos = new long[1 << 16];
    private int count;
    private int bytes;
    private boolean last;

    Client(int port, byte[] request) {
      this.port = port;
      this.request = request;
    }

    /** Asks on one connection after the other: a server ends each after so many answers. */
    Client until(long end) {
      try {
        while (System.nanoTime() < end) {
          connection(end);
        }
        return this;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private void connection(long end) throws IOException {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        last = false;
        while (!last && System.nanoTime() < end) {
          long start = System.nanoTime();
          socket.getOutputStream().write(request);
          bytes = answer(in);
          if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
          }
          nanos[count++] = System.nanoTime() - start;
        }
      }
    }

    private int answer(InputStream in) throws IOException {
      String status = line(in);
      if (!status.contains(" 200")) {
        throw new IOException("Answered " + status);
      }
      int length = -1;
      boolean chunked = false;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        last |= lower.startsWith("connection:") && lower.contains("close");
      }
      return chunked ? chunks(in) : skip(in, length);
    }

    private static int chunks(InputStream in) throws IOException {
      int total = 0;
      for (int size = chunk(in); size > 0; size = chunk(in)) {
        total += skip(in, size);
        line(in);
      }
      line(in);
      return total;
    }

    private static int chunk(InputStream in) throws IOException {
      return Integer.parseInt(line(in).strip(), 16);
    }

    private static int skip(InputStream in, int length) throws IOException {
      in.skipNBytes(length);
      return length;
    }

    private static String line(InputStream in) throws IOException {
      StringBuilder text = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The connection ended");
        }
        if (c != '\r') {
          text.append((char) c);
        }
      }
      return text.toString();
    }
  }

  /** The first of the arguments after the option, or null. */
  static @Nullable String option(String[] arguments, String name) {
    int at = Arrays.asList(arguments).indexOf(name);
    return at < 0 || at + 1 >= arguments.length ? null : arguments[at + 1];
  }
}
