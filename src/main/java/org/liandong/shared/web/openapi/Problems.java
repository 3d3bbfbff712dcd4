package org.liandong.shared.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.shared.web.Texts;
import org.springframework.http.HttpStatus;

/** How a request may be refused: one shape, RFC 9457, and one described answer for each status. */
final class Problems {

  private static final String SCHEMA = "ProblemDetail";
  private static final String TEXT = "api.problem.";
  private static final String REFUSAL = "refusal.";
  private static final List<HttpStatus> KNOWN =
      List.of(
          HttpStatus.BAD_REQUEST,
          HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.NOT_FOUND,
          HttpStatus.CONFLICT,
          HttpStatus.CONTENT_TOO_LARGE,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          HttpStatus.UNPROCESSABLE_CONTENT,
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.INTERNAL_SERVER_ERROR);

  private Problems() {}

  /** Adds the shape and the answers others refer to. */
  static void describe(Components components, Texts texts) {
    components.addSchemas(SCHEMA, schema());
    KNOWN.forEach(status ->
        components.addResponses(
            name(status),
            new ApiResponse()
                .description(texts.text(TEXT + status.value()))
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            new MediaType()
                                .schema(new JsonSchema().$ref("#/components/schemas/" + SCHEMA))
                                .example(example(status, texts))))));
  }

  /** Says which of them the operation may give; a failure of the program it always may. */
  static void add(Operation operation, Set<HttpStatus> statuses) {
    KNOWN.stream()
        .filter(status -> statuses.contains(status) || status == HttpStatus.INTERNAL_SERVER_ERROR)
        .forEach(status ->
            operation
                .getResponses()
                .addApiResponse(
                    Integer.toString(status.value()),
                    new ApiResponse().$ref("#/components/responses/" + name(status))));
  }

  private static String name(HttpStatus status) {
    return "Problem" + status.value();
  }

  private static Schema<?> schema() {
    Schema<?> fault = object("field", "value", "message");
    fault.setRequired(List.of("field", "message"));
    Schema<?> faults = new JsonSchema().types(Set.of("array"));
    faults.setItems(fault);
    Schema<?> schema = object("type", "title", "detail", "instance", "code", "incident");
    schema.addProperty("status", new JsonSchema().types(Set.of("integer")));
    schema.addProperty("errors", faults);
    schema.setRequired(List.of("type", "title", "status", "detail", "code"));
    return schema;
  }

  private static Schema<?> object(String... texts) {
    Schema<?> schema = new JsonSchema().types(Set.of("object"));
    for (String text : texts) {
      schema.addProperty(text, new JsonSchema().types(Set.of("string")));
    }
    return schema;
  }

  private static Map<String, Object> example(HttpStatus status, Texts texts) {
    String code =
        switch (status) {
          case BAD_REQUEST -> "http.malformed";
          case UNAUTHORIZED -> "http.unauthorised";
          case FORBIDDEN -> "http.forbidden";
          case NOT_FOUND -> "http.not-found";
          case CONFLICT -> "database.changed";
          case CONTENT_TOO_LARGE -> "http.too-large";
          case UNSUPPORTED_MEDIA_TYPE -> "http.media-type";
          case TOO_MANY_REQUESTS -> "http.too-many";
          case INTERNAL_SERVER_ERROR -> "http.failed";
          default -> "http.invalid";
        };
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "urn:liandong:refusal:" + code);
    example.put("title", status.getReasonPhrase());
    example.put("status", status.value());
    example.put("detail", texts.text(REFUSAL + code));
    example.put("code", code);
    return example;
  }
}
