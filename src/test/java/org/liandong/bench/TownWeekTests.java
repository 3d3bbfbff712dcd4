package org.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.linkage.planner.Carer;
import org.liandong.linkage.planner.Explainer;
import org.liandong.linkage.planner.Judge;
import org.liandong.linkage.planner.Limits;
import org.liandong.linkage.planner.Plan;
import org.liandong.linkage.planner.Planner;
import org.liandong.linkage.planner.Problem;
import org.liandong.linkage.planner.Replanning;
import org.liandong.linkage.planner.Rules;
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 6, 7})
  void leavesOutNothingThatWouldFit(long seed) {
    Problem town = TownWeek.of(seed);
    Plan plan = new Planner(town).plan(Limits.steps(seed, 40_000), () -> false);
    Explainer explainer = new Explainer(town, plan);
    assertThat(plan.leftOut()).hasSizeLessThan(30).noneMatch(explainer::isUntried);
  }

  /** Steps are counted and not seconds: 5,000 take a small part of one. */
  @Test
  void isPlannedAgainWithFewStepsChangingLittleMoreThanWhatFellOut() {
    Plan published = new Planner(TOWN).plan(Limits.steps(1, 40_000), () -> false);
    Carer ill = TOWN.carers().getFirst();
    List<String> hers =
        published.stops().stream()
            .filter(stop -> stop.carer().equals(ill.id()))
            .map(Plan.Stop::visit)
            .toList();
    Problem today =
        new Problem(
            TOWN.carers().subList(1, TOWN.carers().size()),
            TOWN.visits(),
            TOWN.places(),
            TOWN.travel(),
            TOWN.weights());
    Replanning again = new Replanning(today, published, Set.of(), Limits.steps(1, 5_000));
    assertThat(new Rules(again.problem()).broken(again.best())).isEmpty();
    assertThat(again.best().leftOut()).hasSizeLessThanOrEqualTo(published.leftOut().size());
    assertThat(new Judge(again.problem()).score(again.best()).disturbed())
        .isBetween(1L, 2L * hers.size());
  }
}
