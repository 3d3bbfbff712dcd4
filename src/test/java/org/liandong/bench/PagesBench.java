package org.liandong.bench;

import bare.BareControl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.Liandong;

/**
 * The portal's home page and an article against a bare Spring Boot controller with one query:
 * requests a second from the same clients on the same machine; and the weight of the home page on a
 * first visit. The three take turns, so that a machine slower for a while is so for all; what is
 * told is the median of the rounds. Options: {@code --seconds 4 --rounds 7 --clients 8 --article
 * /articles/…}.
 */
final class PagesBench {

  private static final Pattern LINKED =
      Pattern.compile(
          "(?:<script[^>]* src|<link[^>]* rel=\"(?:stylesheet|icon)\"[^>]* href|<img[^>]*"
              + " src)=\"([^\"]+)\"");

  private PagesBench() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = number(arguments, "--seconds", 4);
    int rounds = number(arguments, "--rounds", 7);
    int clients = number(arguments, "--clients", 8);
    Path work = Path.of("target/bench/pages");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Program bare = bare(postgres, work);
        Program liandong = liandong(work)) {
      String article =
          Objects.requireNonNullElse(Load.option(arguments, "--article"), firstArticle(liandong));
      warm(bare, "/bare", clients);
      warm(liandong, "/", clients);
      warm(liandong, article, clients);
      Rounds control = new Rounds();
      Rounds home = new Rounds();
      Rounds story = new Rounds();
      for (int round = 0; round < rounds; round++) {
        control.add(Load.get(bare.port(), "/bare", clients, seconds), 1);
        double bareNow = control.newest();
        home.add(Load.get(liandong.port(), "/", clients, seconds), bareNow);
        story.add(Load.get(liandong.port(), article, clients, seconds), bareNow);
      }
      long weight = weight(liandong.port());
      control.print("bare controller, one query");
      home.print("home /");
      story.print("article " + article);
      System.out.printf(
          Locale.ROOT,
          "RESULT pages home_vs_bare=%.2f article_vs_bare=%.2f home_rps=%.0f article_rps=%.0f"
              + " bare_rps=%.0f home_first_visit_kb=%.1f%n",
          home.ratio(),
          story.ratio(),
          home.perSecond(),
          story.perSecond(),
          control.perSecond(),
          weight / 1000.0);
    }
    System.exit(0);
  }

  private static Program bare(EmbeddedPostgres postgres, Path work) throws Exception {
    return Program.start(
        BareControl.class,
        "/bare",
        work.resolve("bare.log"),
        "--spring.config.location=optional:classpath:/none/",
        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
        "--spring.threads.virtual.enabled=true");
  }

  private static Program liandong(Path work) throws Exception {
    Program program =
        Program.start(
            Liandong.class,
            "/actuator/health/liveness",
            work.resolve("liandong.log"),
            "--liandong.data=" + work.resolve("data"),
            "--liandong.database.fresh=false",
            "--liandong.demo=true",
            "--logging.level.root=warn");
    program.await("/actuator/health/readiness", work.resolve("liandong.log"));
    return program;
  }

  /** The demo city publishes its feature last, so the city is whole by then. */
  private static String firstArticle(Program program) throws Exception {
    Pattern link = Pattern.compile("href=\"(/articles/[^\"?#]+)\"");
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (System.nanoTime() < end) {
      Matcher found = link.matcher(text(program.port(), "/articles"));
      if (found.find()) {
        return found.group(1);
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new IllegalStateException("No article is published");
  }

  private static void warm(Program program, String path, int clients) throws Exception {
    Load.get(program.port(), path, clients, 20);
  }

  /** Compressed bytes of the page and everything it links to, as a browser would fetch them. */
  private static long weight(int port) throws Exception {
    TreeSet<String> linked = new TreeSet<>();
    LINKED.matcher(text(port, "/")).results().forEach(result -> linked.add(result.group(1)));
    long total = compressed(port, "/");
    for (String path : linked) {
      total += compressed(port, path);
    }
    return total;
  }

  private static String text(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              request(port, path).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
          .body();
    }
  }

  private static long compressed(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          client.send(
              request(port, path).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      System.out.printf(Locale.ROOT, "  %-60s %8d bytes compressed%n", path, answer.body().length);
      return answer.body().length;
    }
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static int number(String[] arguments, String name, int otherwise) {
    String given = Load.option(arguments, name);
    return given == null ? otherwise : Integer.parseInt(given);
  }

  /** Answers a second, and how many times what the control gave just before, round by round. */
  private static final class Rounds {

    private final List<Load.Result> results = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    void add(Load.Result result, double control) {
      results.add(result);
      ratios.add(result.perSecond() / control);
    }

    double newest() {
      return results.getLast().perSecond();
    }

    double perSecond() {
      return median(results.stream().map(Load.Result::perSecond));
    }

    double ratio() {
      return median(ratios.stream());
    }

    void print(String name) {
      System.out.printf(
          Locale.ROOT,
          "  %-40s %8.0f requests/s  p95 %6.1f ms  %7d bytes  x bare %s%n",
          name,
          perSecond(),
          median(results.stream().map(Load.Result::p95Millis)),
          results.getLast().bytes(),
          ratios.stream().map("%.2f"::formatted).collect(Collectors.joining(" ")));
    }

    private static double median(Stream<Double> values) {
      List<Double> sorted = values.sorted().toList();
      return sorted.get(sorted.size() / 2);
    }
  }
}
