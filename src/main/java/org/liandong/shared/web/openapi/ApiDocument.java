package org.liandong.shared.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.liandong.shared.web.Site;
import org.liandong.shared.web.Texts;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of the description as a whole what no single operation can. */
@Component
class ApiDocument implements OpenApiLocaleCustomizer {

  /** The name of the one way to sign in. */
  static final String BEARER = "bearer";

  private static final String TAG = "api.tag.";

  private final MessageSource messages;
  private final Site site;
  private final Examples examples;

  ApiDocument(MessageSource messages, Site site, Examples examples) {
    this.messages = messages;
    this.site = site;
    this.examples = examples;
  }

  @Override
  public void customise(OpenAPI document, Locale locale) {
    Texts texts = new Texts(messages, locale);
    String city = site.cityName(locale.getLanguage().equals("en"));
    document
        .info(
            new Info()
                .title(texts.text("api.title", city))
                .description(texts.text("api.about"))
                .version("1")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .servers(List.of(new Server().url("/")));
    document
        .getComponents()
        .addSecuritySchemes(
            BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(texts.text("api.bearer")));
    Problems.describe(document.getComponents(), texts);
    List<Operation> operations =
        document.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .toList();
    nameApart(operations);
    document.setTags(tags(operations, texts));
    examples.add(document, texts);
  }

  /** A request with two addresses is described twice; the name of the second ends in a number. */
  private static void nameApart(List<Operation> operations) {
    Set<String> taken = new HashSet<>();
    operations.forEach(operation -> {
      String name = operation.getOperationId();
      int number = 2;
      while (!taken.add(operation.getOperationId())) {
        operation.setOperationId(name + number++);
      }
    });
  }

  private static List<Tag> tags(List<Operation> operations, Texts texts) {
    Set<String> names = new TreeSet<>();
    operations.forEach(operation -> names.addAll(operation.getTags()));
    return names.stream()
        .map(name -> new Tag().name(name).description(texts.text(TAG + name)))
        .toList();
  }
}
