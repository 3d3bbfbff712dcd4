package org.liandong.borders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody who asks over HTTP: with a session, with a token, or with neither. */
final class Caller {

  static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final String site;
  private final HttpClient client;
  private String forgeryToken = "";
  private String authorisation = "";

  Caller(int port) {
    this(port, HttpClient.newBuilder());
  }

  private Caller(int port, HttpClient.Builder builder) {
    this.site = "http://127.0.0.1:" + port;
    this.client = builder.cookieHandler(new CookieManager()).build();
  }

  /** One that asks from another address of this machine, such as 127.0.0.9. */
  static Caller from(String address, int port) {
    try {
      return new Caller(port, HttpClient.newBuilder().localAddress(InetAddress.getByName(address)));
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  /** The same with a session of the account. */
  Caller signedIn(String username, String password) {
    forgeryToken = tokenOn("/sign-in");
    Answer answer = form("/sign-in", Map.of("username", username, "password", password));
    if (!answer.header("Location").endsWith("/console")) {
      throw new AssertionError(username + " does not get in: " + answer.header("Location"));
    }
    forgeryToken = tokenOn("/console/account");
    return this;
  }

  /** The same with an {@code Authorization} header in every request. */
  Caller bearing(String value) {
    authorisation = value;
    return this;
  }

  /** The token against forgery that goes with every form. */
  Caller forging(String token) {
    forgeryToken = token;
    return this;
  }

  String forgeryToken() {
    return forgeryToken;
  }

  Answer get(String path) {
    return send("GET", path, "", "");
  }

  Answer json(String method, String path, String body, String... headers) {
    return send(method, path, JSON, body, headers);
  }

  /** Posts the fields, with the token where there is one. */
  Answer form(String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    if (!forgeryToken.isEmpty()) {
      all.put("_csrf", forgeryToken);
    }
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send("POST", path, FORM, body);
  }

  Answer send(String method, String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!authorisation.isEmpty()) {
      request.header("Authorization", authorisation);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String tokenOn(String path) {
    Element token = Jsoup.parse(get(path).text()).selectFirst("input[name=_csrf]");
    if (token == null) {
      throw new AssertionError("No token on " + path);
    }
    return token.attr("value");
  }
}
