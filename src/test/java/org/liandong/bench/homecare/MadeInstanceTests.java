package org.liandong.bench.homecare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MadeInstanceTests {

  private static final HomeCareInstance MADE = MadeInstance.of(100, 1);

  @Test
  void hasTheShapeOfThePublishedOnes() {
    assertThat(MADE.patients()).hasSize(100);
    assertThat(MADE.caregivers()).hasSize(20);
    assertThat(MADE.patients()).filteredOn(each -> each.services().size() == 2).hasSize(30);
    assertThat(MADE.patients()).filteredOn(each -> each.gapMax() > 0).hasSize(15);
    assertThat(MADE.patients()).allMatch(each -> each.latest() - each.earliest() == 120);
    assertThat(MADE.distances()).hasDimensions(101, 101);
  }

  @Test
  void hasSomebodyForEveryService() {
    assertThat(MADE.patients())
        .flatExtracting(HomeCareInstance.Patient::services)
        .allMatch(service ->
            MADE.caregivers().stream().anyMatch(each -> each.abilities().contains(service.name())));
  }

  @Test
  void isReadAsItWasWritten(@TempDir Path folder) {
    Path file = folder.resolve(MADE.name() + ".json");
    MADE.write(file);
    HomeCareInstance read = HomeCareInstance.read(file);
    assertThat(read.name()).isEqualTo(MADE.name());
    assertThat(read.patients()).isEqualTo(MADE.patients());
    assertThat(read.caregivers()).isEqualTo(MADE.caregivers());
    assertThat(read.distances()).isDeepEqualTo(MADE.distances());
  }
}
