package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.linkage.planner.PlannerFixtures.at;
import static org.liandong.linkage.planner.PlannerFixtures.carer;
import static org.liandong.linkage.planner.PlannerFixtures.minutes;
import static org.liandong.linkage.planner.PlannerFixtures.problem;
import static org.liandong.linkage.planner.PlannerFixtures.stop;
import static org.liandong.linkage.planner.PlannerFixtures.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Planning again on the day: at once, with the fewest changes, then better in the background. */
final class RunningLateTests {

  private static final Limits QUICK = Limits.steps(1, 2_000);

  private static final List<Carer> CARERS = List.of(carer("li", "talk"), carer("chen", "talk"));

  private static final Plan PUBLISHED =
      new Plan(
          List.of(
              stop("first", 0, "li", 60),
              stop("second", 0, "li", 100),
              stop("third", 0, "li", 200),
              stop("hers", 0, "chen", 60)),
          List.of(),
          0);

  @Test
  void givesAwayOnlyWhatALateVisitMakesImpossible() {
    Replanning again = replanning(90);
    assertThat(again.best().leftOut()).isEmpty();
    assertThat(again.best().stops())
        .containsExactlyInAnyOrder(
            new Plan.Stop("first", 0, "li", 0, minutes(60), minutes(150)),
            stop("second", 0, "chen", 100),
            stop("third", 0, "li", 200),
            stop("hers", 0, "chen", 60));
    assertThat(BruteForce.fewestChanges(again.problem())).isEqualTo(1);
  }

  @Test
  void changesNothingWhereTheDelayFitsIn() {
    Replanning again = replanning(35);
    assertThat(again.best().stops())
        .extracting(stop -> stop.visit() + " " + stop.carer())
        .containsExactlyInAnyOrder("first li", "second li", "third li", "hers chen");
    assertThat(BruteForce.fewestChanges(again.problem())).isZero();
  }

  @Test
  void leavesOutWhatNobodyCanMakeInTimeAndKeepsTheRest() {
    Replanning again =
        new Replanning(
            today(150).without("chen"), PUBLISHED, Set.of("first"), Limits.steps(1, 500));
    assertThat(again.best().leftOut()).containsExactlyInAnyOrder("second", "third", "hers");
  }

  @Test
  void changesTheFewestPublishedVisitsOfAll() {
    int compared = 0;
    int changed = 0;
    for (long seed = 200; seed < 300; seed++) {
      Problem usual = new RandomProblems(seed).any(4, 4);
      Plan published = new Planner(usual).plan(QUICK, () -> false);
      Problem today = withoutFirstCarer(usual);
      Replanning again = new Replanning(today, published, Set.of(), QUICK);
      assertThat(new Rules(again.problem()).broken(again.best())).as("seed %d", seed).isEmpty();
      long fewest = BruteForce.fewestChanges(again.problem());
      if (fewest < Long.MAX_VALUE) {
        Score score = new Judge(again.problem()).score(again.best());
        assertThat(again.best().leftOut()).as("seed %d", seed).isEmpty();
        assertThat(score.disturbed()).as("seed %d", seed).isEqualTo(fewest);
        compared++;
        changed += score.disturbed() > 0 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(5);
    assertThat(changed).isGreaterThan(2);
  }

  @Test
  void getsBetterInTheBackgroundAndNeverWorse() {
    Problem usual = new RandomProblems(7).any(8, 40);
    Plan published = new Planner(usual).plan(Limits.steps(1, 4_000), () -> false);
    Replanning again =
        new Replanning(withoutFirstCarer(usual), published, Set.of(), Limits.steps(1, 20));
    Judge judge = new Judge(again.problem());
    Rules rules = new Rules(again.problem());
    Plan before = again.best();
    int better = 0;
    for (int round = 2; round < 8; round++) {
      boolean improved = again.improve(Limits.steps(round, 1_500), () -> false);
      Plan now = again.best();
      assertThat(rules.broken(now)).isEmpty();
      assertThat(improved).isEqualTo(now.cost() < before.cost());
      Score old = judge.score(before);
      Score found = judge.score(now);
      assertThat(found.leftOut()).isLessThanOrEqualTo(old.leftOut());
      if (found.leftOut() == old.leftOut()) {
        assertThat(found.disturbed()).isLessThanOrEqualTo(old.disturbed());
      }
      better += improved ? 1 : 0;
      before = now;
    }
    assertThat(better).isPositive();
  }

  @Test
  void keepsThePlanInHandWhenTheSearchIsCancelledAtOnce() {
    Replanning again = replanning(90);
    Plan best = again.best();
    assertThat(again.improve(Limits.steps(3, 100_000), () -> true)).isFalse();
    assertThat(again.best()).isEqualTo(best);
  }

  /** The first visit takes so many minutes; it is under way and stays as it is. */
  private static Replanning replanning(int service) {
    return new Replanning(today(service).problem(), PUBLISHED, Set.of("first"), QUICK);
  }

  private record Today(Problem problem) {

    Problem without(String carer) {
      return new Problem(
          problem.carers().stream().filter(each -> !each.id().equals(carer)).toList(),
          problem.visits(),
          problem.places(),
          problem.travel(),
          problem.weights());
    }
  }

  private static Today today(int service) {
    Visit first = visit("first", 60, 90, "talk");
    Visit longer =
        new Visit(
            first.id(),
            first.client(),
            first.place(),
            first.earliest(),
            first.latest(),
            first.deadline(),
            1,
            List.of(Role.together(Set.of("talk"), minutes(service))),
            Wish.NONE,
            null);
    return new Today(
        problem(
            CARERS,
            List.of(
                longer,
                at(2, "second", 100, 110, "talk"),
                at(3, "third", 200, 205, "talk"),
                at(2, "hers", 60, 65, "talk"))));
  }

  private static Problem withoutFirstCarer(Problem problem) {
    List<Carer> left = new ArrayList<>(problem.carers());
    left.removeFirst();
    return new Problem(
        left, problem.visits(), problem.places(), problem.travel(), problem.weights());
  }
}
