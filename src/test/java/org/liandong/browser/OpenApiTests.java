package org.liandong.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.browser.ApiClient.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.browser.ApiClient.Operation;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the API says all of the API, and nothing that is not so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SmallCity.class)
final class OpenApiTests {

  private static final String CHINESE = "zh-CN";
  private static final String PROBLEM = "#/components/schemas/ProblemDetail";

  @LocalServerPort private int port;
  @Autowired private SmallCity city;
  private ApiClient api = new ApiClient(0);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void build() {
    Viewer.SYSTEM.run(city::buildOnce);
    api = new ApiClient(port);
  }

  @Test
  void everyRequestThereIsIsInIt() throws Exception {
    Set<String> there =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping ->
                mapping.getPatternValues().stream()
                    .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                            .map(method -> method + " " + path)))
            .filter(
                request -> request.contains(" /api/v1/") && !request.contains(ApiClient.DOCUMENT))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(there).hasSizeGreaterThan(25);
    assertThat(operations(api.document(CHINESE)).map(Operation::label))
        .containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void itIsVersion31AndKnowsNoHost() throws Exception {
    JsonNode document = api.document(CHINESE);
    assertThat(document.path("openapi").asString("")).startsWith("3.1");
    assertThat(document.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
    assertThat(document.path("info").path("title").asString("")).isNotBlank();
    assertThat(document.toString())
        .doesNotContain("localhost", "org.liandong", "springframework", "java.", "RegionCode");
  }

  @Test
  void everyOperationIsDescribedInBothLanguages() throws Exception {
    for (String language : List.of(CHINESE, "en")) {
      JsonNode document = api.document(language);
      Set<String> tags =
          document
              .path("tags")
              .valueStream()
              .peek(tag -> assertWords(tag.path("description"), language))
              .map(tag -> tag.path("name").asString(""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(operations(document).map(one -> one.text("operationId"))).doesNotHaveDuplicates();
      operations(document)
          .forEach(one -> {
            assertWords(one.node().path("summary"), language);
            assertWords(one.node().path("description"), language);
            assertThat(one.node().path("tags").valueStream().map(tag -> tag.asString("")))
                .as(one.label())
                .hasSize(1)
                .isSubsetOf(tags);
          });
    }
  }

  @Test
  void everyParameterAndMemberHasAShapeAndWords() throws Exception {
    for (String language : List.of(CHINESE, "en")) {
      JsonNode document = api.document(language);
      operations(document)
          .forEach(one -> {
            Set<String> inPath =
                Arrays.stream(one.path().split("/"))
                    .filter(part -> part.startsWith("{"))
                    .map(part -> part.substring(1, part.length() - 1))
                    .collect(Collectors.toCollection(TreeSet::new));
            one.node()
                .path("parameters")
                .forEach(parameter -> {
                  String name = parameter.path("name").asString("");
                  assertWords(parameter.path("description"), language);
                  assertShape(parameter.path("schema"), one.label() + " " + name);
                  inPath.remove(name);
                });
            assertThat(inPath).as("undescribed parts of %s", one.label()).isEmpty();
          });
      document
          .path("components")
          .path("schemas")
          .propertyStream()
          .forEach(schema ->
              schema
                  .getValue()
                  .path("properties")
                  .propertyStream()
                  .forEach(member -> {
                    String name = schema.getKey() + "." + member.getKey();
                    assertThat(member.getValue().has("description")).as(name).isTrue();
                    assertWords(member.getValue().path("description"), language);
                    assertShape(member.getValue(), name);
                  }));
    }
  }

  @Test
  void everyBodyHasASchemaAndAnExample() throws Exception {
    operations(api.document(CHINESE))
        .forEach(one -> {
          List<JsonNode> bodies = new ArrayList<>();
          one.node().path("requestBody").path("content").forEach(bodies::add);
          assertThat(one.node().has("requestBody")).as(one.label()).isEqualTo(!bodies.isEmpty());
          Set<String> successes = new TreeSet<>();
          one.node()
              .path("responses")
              .propertyStream()
              .forEach(response -> {
                if (response.getKey().startsWith("2")) {
                  successes.add(response.getKey());
                  response.getValue().path("content").forEach(bodies::add);
                  assertThat(response.getValue().has("content"))
                      .as("%s %s", one.label(), response.getKey())
                      .isEqualTo(!response.getKey().equals("204"));
                }
              });
          assertThat(successes).as(one.label()).isNotEmpty();
          bodies.forEach(body -> {
            assertShape(body.path("schema"), one.label());
            assertThat(body.path("example").isMissingNode()).as(one.label()).isFalse();
          });
        });
  }

  @Test
  void everyRefusalIsTheSameProblem() throws Exception {
    JsonNode document = api.document(CHINESE);
    JsonNode answers = document.path("components").path("responses");
    operations(document)
        .forEach(one -> {
          Set<String> refusals = new TreeSet<>();
          one.node()
              .path("responses")
              .propertyStream()
              .forEach(response -> {
                if (!response.getKey().startsWith("2")) {
                  refusals.add(response.getKey());
                  String reference = response.getValue().path("$ref").asString("");
                  JsonNode answer = answers.path(reference.replaceFirst(".*/", ""));
                  assertThat(answer.path("description").asString("")).as(reference).isNotBlank();
                  assertThat(
                          answer.at("/content/application~1problem+json/schema/$ref").asString(""))
                      .isEqualTo(PROBLEM);
                }
              });
          assertThat(refusals).as(one.label()).contains("500").containsAll(expected(one));
        });
    assertThat(responses(document, "POST /api/v1/tokens")).contains("401", "403", "429");
    assertThat(responses(document, "GET /api/v1/ledger/entries/{id}/receipt")).contains("409");
  }

  @Test
  void itSaysWhoMayAskWithoutATokenAndWhatATokenMustAllow() throws Exception {
    JsonNode document = api.document(CHINESE);
    JsonNode scheme = document.path("components").path("securitySchemes").path("bearer");
    assertThat(scheme.path("type").asString("")).isEqualTo("http");
    assertThat(scheme.path("scheme").asString("")).isEqualTo("bearer");
    for (Operation one : operations(document).toList()) {
      int status = api.ask(one, null);
      if (!one.path().equals("/api/v1/tokens") || !one.method().equals("POST")) {
        assertThat(status == 401).as("%s needs a token", one.label()).isEqualTo(one.needsToken());
      }
      assertThat(one.scopes())
          .as(one.label())
          .isSubsetOf(Arrays.stream(Permission.values()).map(Enum::name).toList());
    }
  }

  @Test
  void aTokenWithoutTheScopeIsRefusedAndOneWithItReadsTheExample() throws Exception {
    String unrelated = api.token("auditor", city.password("auditor"), "ACCESS_LOG_READ");
    Map<Boolean, String> tokens =
        Map.of(
            true, api.token("station", city.password("station"), null),
            false, api.token("bureau", city.password("bureau"), null));
    for (Operation one : operations(api.document(CHINESE)).filter(Operation::needsToken).toList()) {
      if (!one.scopes().isEmpty()) {
        assertThat(api.ask(one, unrelated))
            .as("%s without %s", one.label(), one.scopes())
            .isEqualTo(403);
      }
      if (!one.method().equals("DELETE")) {
        boolean inTheField =
            one.scopes().contains("CONTACTS_WRITE") || one.scopes().contains("PEOPLE_WRITE");
        assertThat(api.ask(one, tokens.get(inTheField)))
            .as("%s as its example shows", one.label())
            .isIn(200, 201, 404, 409, 422);
      }
    }
  }

  @Test
  void noShapeIsThereThatNobodyUses() throws Exception {
    JsonNode document = api.document(CHINESE);
    String whole = document.toString();
    document
        .path("components")
        .path("schemas")
        .propertyNames()
        .forEach(name -> {
          assertThat(name).matches("[A-Z][A-Za-z]+");
          assertThat(whole).as(name).contains("\"#/components/schemas/" + name + "\"");
        });
  }

  /** What must be said of a request of its kind. */
  private static Set<String> expected(Operation one) {
    Set<String> statuses = new TreeSet<>();
    if (one.node().has("requestBody")) {
      statuses.addAll(List.of("400", "413", "415", "422"));
    }
    if (!one.node().path("parameters").isEmpty()) {
      statuses.addAll(List.of("400", "422"));
    }
    if (one.path().contains("{")) {
      statuses.add("404");
    }
    if (one.needsToken()) {
      statuses.addAll(List.of("401", "403"));
    }
    if (one.needsToken() && !one.method().equals("GET")) {
      statuses.add("409");
    }
    return statuses;
  }

  private static void assertWords(JsonNode text, String language) {
    assertThat(text.asString("")).isNotBlank().doesNotStartWith("api.");
    boolean chinese = text.asString("").codePoints().anyMatch(Character::isIdeographic);
    assertThat(chinese).as(text.asString("")).isEqualTo(language.equals(CHINESE));
  }

  private static void assertShape(JsonNode schema, String where) {
    assertThat(schema.has("type") || schema.has("$ref")).as("shape of %s", where).isTrue();
    if (schema.path("type").asString("").equals("array")) {
      assertShape(schema.path("items"), where);
    }
  }

  private static Set<String> responses(JsonNode document, String label) {
    return operations(document)
        .filter(one -> one.label().equals(label))
        .flatMap(one -> one.node().path("responses").propertyNames().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
