package org.liandong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liandong.shared.web.View;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = Liandong.class, importOptions = DoNotIncludeTests.class)
final class ArchitectureTests {

  @ArchTest
  static final ArchRule controllersStayAtHome =
      classes()
          .that()
          .areAnnotatedWith(Controller.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule repositoriesStayAtHome =
      classes().that().areAnnotatedWith(Repository.class).should().notBePublic();

  @ArchTest
  static final ArchRule configurationsStayAtHome =
      classes()
          .that()
          .areMetaAnnotatedWith(Configuration.class)
          .and()
          .doNotHaveSimpleName("Liandong")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule viewsAreRecords =
      classes().that().implement(View.class).and().areNotInterfaces().should().beRecords();

  @ArchTest
  static final ArchRule noDumpingGrounds =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Dto");

  /**
   * A package-info among the tests would hide the module's own, and with it the module's borders.
   */
  @Test
  void noTestPackageHidesTheModulesDescription() throws IOException {
    Path tests = Path.of("src/test/java");
    try (Stream<Path> files = Files.walk(tests)) {
      assertThat(
              files
                  .filter(file -> file.endsWith("package-info.java"))
                  .map(tests::relativize)
                  .filter(file -> Files.exists(Path.of("src/main/java").resolve(file))))
          .isEmpty();
    }
  }

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now");
}
