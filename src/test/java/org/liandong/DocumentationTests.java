package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** What the documentation says of the code is what the code says of itself. */
class DocumentationTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Liandong.class);
  private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
  private static final Path LIST =
      Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");
  private static final String BEGIN = "<!-- modules:begin -->\n";
  private static final String END = "<!-- modules:end -->";

  @Test
  void theDiagramInTheDocumentationIsTheCode() throws IOException {
    String page = Files.readString(ARCHITECTURE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (Boolean.getBoolean("liandong.docs.write")) {
      Files.writeString(ARCHITECTURE, page.substring(0, begin) + diagram() + page.substring(end));
    } else {
      assertThat(page.substring(begin, end))
          .as("redraw with ./mvnw test -Dtest=DocumentationTests -Dliandong.docs.write=true")
          .isEqualTo(diagram());
    }
  }

  /** Saves each start the scan of all classes that would find the same. */
  @Test
  void theListOfModulesThatAStartReadsIsTheCode() throws IOException {
    if (Boolean.getBoolean("liandong.docs.write")) {
      Files.createDirectories(LIST.getParent());
      Files.writeString(LIST, list());
    } else {
      assertThat(Files.readString(LIST))
          .as("write with ./mvnw test -Dtest=DocumentationTests -Dliandong.docs.write=true")
          .isEqualTo(list());
    }
  }

  @Test
  void everyModuleHasItsPage() {
    assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
        .allSatisfy(
            name -> assertThat(Path.of("docs/modules", name + ".md")).as(name).isRegularFile());
  }

  private static String diagram() {
    return "```mermaid\nflowchart TD\n"
        + modules().stream().flatMap(DocumentationTests::arrows).collect(Collectors.joining())
        + "```\n";
  }

  private static Stream<String> arrows(ApplicationModule module) {
    String name = module.getIdentifier().toString();
    return Stream.concat(
        Stream.of("  %s\n".formatted(name)),
        module
            .getDirectDependencies(MODULES)
            .uniqueModules()
            .map(target -> target.getIdentifier().toString())
            .filter(target -> !target.equals("shared"))
            .sorted()
            .map(target -> "  %s --> %s\n".formatted(name, target)));
  }

  /** Modules in the order their databases are migrated; none has an initializer of its own. */
  private static String list() {
    return MODULES.stream()
        .map(module -> "  \"%s\": { \"initializers\": [] }".formatted(module.getIdentifier()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static List<ApplicationModule> modules() {
    return MODULES.stream()
        .filter(module -> !module.getIdentifier().toString().equals("shared"))
        .sorted((one, other) ->
            one.getIdentifier().toString().compareTo(other.getIdentifier().toString()))
        .toList();
  }
}
