package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

final class ModulesTests {

  private static final ApplicationModules MODULES = ApplicationModules.of(Liandong.class);

  @Test
  void everyModuleKeepsItsBorders() {
    assertThat(MODULES.detectViolations().getMessages()).isEmpty();
  }
}
