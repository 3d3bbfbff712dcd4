package org.liandong.bench;

import bare.BareControl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liandong.Liandong;

/**
 * The portal's home page and an article against a bare Spring Boot controller with one query:
 * requests a second from the same clients on the same machine; and the weight of the home page on a
 * first visit. Options: {@code --seconds 10 --clients 8 --article /articles/…}.
 */
final class PagesBench {

  private static final Pattern LINKED =
      Pattern.compile(
          "(?:<script[^>]* src|<link[^>]* rel=\"(?:stylesheet|icon)\"[^>]* href|<img[^>]*"
              + " src)=\"([^\"]+)\"");

  private PagesBench() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = number(arguments, "--seconds", 10);
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
      Load.Result control = Load.get(bare.port(), "/bare", clients, seconds);
      Load.Result home = Load.get(liandong.port(), "/", clients, seconds);
      Load.Result story = Load.get(liandong.port(), article, clients, seconds);
      long weight = weight(liandong.port());
      row("bare controller, one query", control, control);
      row("home /", home, control);
      row("article " + article, story, control);
      System.out.printf(
          Locale.ROOT,
          "RESULT pages home_vs_bare=%.2f article_vs_bare=%.2f home_rps=%.0f article_rps=%.0f"
              + " bare_rps=%.0f home_first_visit_kb=%.1f%n",
          home.perSecond() / control.perSecond(),
          story.perSecond() / control.perSecond(),
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
    Load.get(program.port(), path, clients, 8);
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

  private static void row(String name, Load.Result result, Load.Result control) {
    System.out.printf(
        Locale.ROOT,
        "  %-40s %8.0f requests/s  p95 %6.1f ms  %7d bytes  %5.2f x bare%n",
        name,
        result.perSecond(),
        result.p95Millis(),
        result.bytes(),
        result.perSecond() / control.perSecond());
  }

  private static int number(String[] arguments, String name, int otherwise) {
    String given = Load.option(arguments, name);
    return given == null ? otherwise : Integer.parseInt(given);
  }
}
