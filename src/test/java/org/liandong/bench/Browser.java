package org.liandong.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A signed-in session without the browser. */
final class Browser implements AutoCloseable {

  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  Browser(int port) {
    this.base = "http://localhost:" + port;
  }

  void signIn(String username, String password) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(text("/sign-in"));
    if (!token.find()) {
      throw new IOException("The sign-in page has no token");
    }
    String csrf = token.group(1) == null ? token.group(2) : token.group(1);
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "username=%s&password=%s&_csrf=%s"
                            .formatted(encoded(username), encoded(password), encoded(csrf))))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.uri().getPath().startsWith("/sign-in")) {
      throw new IOException("Could not sign in as " + username);
    }
  }

  String text(String path) throws IOException, InterruptedException {
    return client
        .send(request(path), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }

  /** A part of a page, as its script asks for it. */
  String part(String path) throws IOException, InterruptedException {
    HttpRequest asked =
        HttpRequest.newBuilder(URI.create(base + path)).header("HX-Request", "true").build();
    return client.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
  }

  InputStream stream(String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(request(path), HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
