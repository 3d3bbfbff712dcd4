package org.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.linkage.planner.Problem;
import org.liandong.linkage.planner.Visit;

final class TownWeekTests {

  private static final Problem TOWN = TownWeek.of(1);

  @Test
  void isATownOfTheSizeThatIsPromised() {
    assertThat(TOWN.carers().stream().filter(each -> each.id().startsWith("w"))).hasSize(30);
    assertThat(TOWN.carers().stream().filter(each -> each.id().startsWith("v"))).hasSize(120);
    assertThat(TOWN.visits()).hasSize(600);
    assertThat(TOWN.visits().stream().filter(Visit::joint)).hasSize(200);
  }

  @Test
  void isTheSameForOneSeedAndAnotherForAnother() {
    assertThat(TownWeek.of(1).visits()).isEqualTo(TOWN.visits());
    assertThat(TownWeek.of(2).visits()).isNotEqualTo(TOWN.visits());
  }
}
