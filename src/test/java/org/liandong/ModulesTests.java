package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

final class ModulesTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Liandong.class);

  @Test
  void everyModuleKeepsItsBorders() {
    assertThat(MODULES.detectViolations().getMessages()).isEmpty();
  }

  /** A package-info of the same name among the tests hides the module's own, borders and all. */
  @Test
  void noTestHidesAPackageInfo() throws IOException {
    Path tests = Path.of("src/test/java");
    try (Stream<Path> files = Files.walk(tests)) {
      assertThat(files.filter(file -> file.endsWith("package-info.java")))
          .noneMatch(
              file -> Files.exists(Path.of("src/main/java").resolve(tests.relativize(file))));
    }
  }
}
