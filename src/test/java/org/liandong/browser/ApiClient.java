package org.liandong.browser;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program meets it: its description, and requests as they are described there. */
final class ApiClient {

  static final String DOCUMENT = "/api/v1/openapi.json";

  private static final String ID = "01987f3e-8a00-7c21-9b6e-2f0d5b1a4c01";
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  ApiClient(int port) {
    this.port = port;
  }

  /** The description in the language. */
  JsonNode document(String language) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", DOCUMENT + "?lang=" + language, null, null);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** A token narrowed to the scope, or all the account may. */
  String token(String username, String password, @Nullable String scope)
      throws IOException, InterruptedException {
    String scopes = scope == null ? "" : ",\"scopes\":[\"" + scope + "\"]";
    JsonNode said =
        JSON.readTree(
            "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(username, password, scopes));
    HttpResponse<String> answer = send("POST", "/api/v1/tokens", said, null);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
    return JSON.readTree(answer.body()).path("token").asString();
  }

  /** Sends the request with its example; the status of the answer. */
  int ask(Operation one, @Nullable String token) throws IOException, InterruptedException {
    return send(one.method(), one.address(), one.body(), token).statusCode();
  }

  /** Every operation the description names. */
  static Stream<Operation> operations(JsonNode document) {
    return document
        .path("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .map(one ->
                    new Operation(
                        one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue())));
  }

  private HttpResponse<String> send(
      String method, String path, @Nullable JsonNode body, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body.toString()));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A request as it is described. */
  record Operation(String method, String path, JsonNode node) {

    String label() {
      return method + " " + path;
    }

    @Nullable JsonNode body() {
      JsonNode body = node.at("/requestBody/content/application~1json/example");
      return body.isMissingNode() ? null : body;
    }

    String text(String member) {
      return node.path(member).asString("");
    }

    /** With an example in every place that has to be filled in. */
    String address() {
      String address = path.replace("{id}", ID).replace("{code}", "service.person_times");
      String required =
          node.path("parameters")
              .valueStream()
              .filter(one -> one.path("in").asString().equals("query"))
              .filter(one -> one.path("required").asBoolean(false))
              .map(one ->
                  one.path("name").asString() + "=" + encoded(one.path("example").asString()))
              .collect(Collectors.joining("&"));
      return required.isEmpty() ? address : address + "?" + required;
    }

    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    boolean needsToken() {
      JsonNode security = node.path("security");
      return !security.isEmpty() && security.valueStream().noneMatch(JsonNode::isEmpty);
    }

    List<String> scopes() {
      return node.path("security")
          .valueStream()
          .flatMap(one -> one.path("bearer").valueStream())
          .map(value -> value.asString(""))
          .toList();
    }
  }
}
