package org.liandong.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liandong.bench.Registered.Station;

/**
 * Clients that post batches of contacts, each on a connection of its own, and keep what was
 * acknowledged.
 */
final class Ingest {

  private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

  private final int port;
  private final String token;
  private final List<Station> stations;

  Ingest(int port, String token, List<Station> stations) {
    this.port = port;
    this.token = token;
    this.stations = stations;
  }

  /** A bearer token of the account. */
  static String token(int port, String username, String password)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tokens"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"username\":\"%s\",\"password\":\"%s\"}"
                              .formatted(username, password)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      Matcher found = TOKEN.matcher(answer.body());
      if (!found.find()) {
        throw new IOException("No token: " + answer.statusCode() + " " + answer.body());
      }
      return found.group(1);
    }
  }

  /** What came of it. */
  record Result(List<UUID[]> acknowledged, long[] nanos, double seconds) {

    long records() {
      return (long) nanos.length * Batch.SIZE;
    }

    double perSecond() {
      return records() / seconds;
    }

    double p95Millis() {
      return nanos.length == 0 ? Double.NaN : nanos[(int) (nanos.length * 0.95)] / 1e6;
    }
  }

  /** Posts as {@link #runKeeping} does, but keeps only the times of the answers. */
  Result run(int clients, int seconds) throws Exception {
    return run(clients, seconds, false);
  }

  /** Posts from so many clients until the time is up; a lost connection ends its client. */
  Result runKeeping(int clients, int seconds) throws Exception {
    return run(clients, seconds, true);
  }

  private Result run(int clients, int seconds, boolean keeping) throws Exception {
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<UUID[]> acknowledged = new ArrayList<>();
    List<Long> nanos = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Client>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Client client = new Client(new Random(i), keeping);
        running.add(threads.submit(() -> client.until(end)));
      }
      for (Future<Client> future : running) {
        acknowledged.addAll(future.get().acknowledged);
        nanos.addAll(future.get().nanos);
      }
    }
    return new Result(
        acknowledged,
        nanos.stream().mapToLong(Long::longValue).sorted().toArray(),
        (System.nanoTime() - start) / 1e9);
  }

  private final class Client {
    private final boolean keeping;
    private final Batch[] batches = new Batch[8];
    private final List<UUID[]> acknowledged = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    Client(Random random, boolean keeping) {
      this.keeping = keeping;
      Arrays.setAll(batches, i -> Batch.of(stations, random));
    }

    Client until(long end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        for (int turn = 0; System.nanoTime() < end; turn++) {
          Batch batch = batches[turn % batches.length];
          UUID[] ids = batch.renew();
          long start = System.nanoTime();
          post(socket.getOutputStream(), batch.body());
          recorded(in);
          nanos.add(System.nanoTime() - start);
          if (keeping) {
            acknowledged.add(ids);
          }
        }
      } catch (IOException ended) {
        System.out.println("  a client lost its connection: " + ended.getMessage());
      }
      return this;
    }

    private void post(OutputStream out, byte[] body) throws IOException {
      byte[] head =
          """
          POST /api/v1/contacts:bulk HTTP/1.1\r
          Host: localhost\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          \r
          """
              .formatted(token, body.length)
              .getBytes(StandardCharsets.US_ASCII);
      out.write(head);
      out.write(body);
      out.flush();
    }

    private void recorded(InputStream in) throws IOException {
      String status = line(in);
      int length = -1;
      boolean chunked = false;
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      }
      String body =
          new String(chunked ? chunks(in) : in.readNBytes(length), StandardCharsets.UTF_8);
      if (!status.contains(" 200") || count(body, "RECORDED") != Batch.SIZE) {
        throw new IOException(
            "Answered " + status + " " + body.substring(0, Math.min(400, body.length())));
      }
    }
  }

  private static int count(String body, String word) {
    int count = 0;
    for (int at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }

  private static byte[] chunks(InputStream in) throws IOException {
    byte[] all = new byte[0];
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      byte[] part = in.readNBytes(size);
      int length = all.length;
      all = Arrays.copyOf(all, length + size);
      System.arraycopy(part, 0, all, length, size);
      line(in);
    }
    line(in);
    return all;
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
