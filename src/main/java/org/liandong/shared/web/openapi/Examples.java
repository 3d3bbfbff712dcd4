package org.liandong.shared.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every parameter and every member of a body its words and a value to look at. Both go by the
 * name: what {@code region} is said to be once holds wherever it stands. Where one name means two
 * things, {@code Schema.name} (in the bundle {@code Schema-name}) or {@code operation-name} says
 * so. The example of a body is made of the examples of its members.
 */
@Component
class Examples {

  private static final String FIELD = "api.field.";
  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Object> values;

  Examples() throws IOException {
    try (InputStream file = new ClassPathResource("openapi/examples.json").getInputStream()) {
      values = new JsonMapper().readerForMapOf(Object.class).readValue(file);
    }
  }

  /** Adds words and examples to the whole document. */
  void add(OpenAPI document, Texts texts) {
    Components components = document.getComponents();
    components
        .getSchemas()
        .forEach((name, schema) ->
            members(schema).forEach((member, shape) -> describe(name, member, shape, texts)));
    document
        .getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(one -> describe(one, components, texts)));
  }

  private void describe(String owner, String member, Schema<?> shape, Texts texts) {
    shape.setDescription(words(owner, member, texts));
    Object value = value(owner, member);
    if (value != null && shape.get$ref() == null) {
      shape.setExample(value);
    }
  }

  private void describe(Operation operation, Components components, Texts texts) {
    String id = Objects.requireNonNull(operation.getOperationId());
    List<Parameter> parameters = operation.getParameters();
    if (parameters != null) {
      parameters.forEach(parameter -> {
        parameter.setDescription(words(id, parameter.getName(), texts));
        Object value = value(id, parameter.getName());
        parameter.setExample(value == null ? example(parameter.getSchema(), components) : value);
      });
    }
    if (operation.getRequestBody() != null) {
      fill(operation.getRequestBody().getContent(), id + ".body", components);
    }
    operation
        .getResponses()
        .forEach((status, answer) -> {
          if (answer.get$ref() == null && answer.getContent() != null) {
            fill(answer.getContent(), id + "." + status, components);
          }
        });
  }

  private @Nullable Object value(String owner, String name) {
    Object special = values.get(owner + "." + name);
    return special == null ? values.get(name) : special;
  }

  private void fill(Content content, String name, Components components) {
    content
        .values()
        .forEach(media ->
            media.setExample(
                values.containsKey(name)
                    ? values.get(name)
                    : example(media.getSchema(), components)));
  }

  private static String words(String owner, String name, Texts texts) {
    String special = FIELD + owner + "-" + name;
    String found = texts.text(special);
    return found.equals(special) ? texts.text(FIELD + name) : found;
  }

  /** A value of that shape, or null where the shape says nothing. */
  private @Nullable Object example(@Nullable Schema<?> shape, Components components) {
    if (shape == null) {
      return null;
    }
    if (shape.getExample() != null) {
      return shape.getExample();
    }
    if (shape.get$ref() != null) {
      return example(
          components.getSchemas().get(shape.get$ref().substring(REFERENCE.length())), components);
    }
    if (shape.getEnum() != null && !shape.getEnum().isEmpty()) {
      return shape.getEnum().getFirst();
    }
    if (shape.getItems() != null) {
      Object item = example(shape.getItems(), components);
      return item == null ? List.of() : List.of(item);
    }
    if (shape.getProperties() == null) {
      return null;
    }
    Map<String, Object> whole = new LinkedHashMap<>();
    members(shape)
        .forEach((name, member) -> {
          Object value = example(member, components);
          if (value != null) {
            whole.put(name, value);
          }
        });
    return whole;
  }

  private static Map<String, Schema<?>> members(Schema<?> shape) {
    Map<String, Schema<?>> members = new LinkedHashMap<>();
    if (shape.getProperties() != null) {
      shape.getProperties().forEach(members::put);
    }
    return members;
  }
}
