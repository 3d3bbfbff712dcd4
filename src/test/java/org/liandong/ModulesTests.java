package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

final class ModulesTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Liandong.class);

  @Test
  void everyModuleKeepsItsBorders() {
    assertThat(MODULES.detectViolations().getMessages()).isEmpty();
  }

  @Test
  void diagramsAreDrawnFromTheCode() {
    new Documenter(MODULES).writeModulesAsPlantUml();
    assertThat(MODULES.stream()).isNotEmpty();
  }
}
