package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlannerTests {

  private static final int[][] WAYS = {{0, 5_000, 9_000}, {5_000, 0, 6_000}, {9_000, 6_000, 0}};

  @Test
  void plansNothingFromNothing() {
    Plan plan = plan(List.of(), List.of());
    assertThat(plan.stops()).isEmpty();
    assertThat(plan.leftOut()).isEmpty();
    assertThat(plan.cost()).isZero();
  }

  @Test
  void leavesEverythingOutWhereNobodyWorks() {
    assertThat(plan(List.of(), List.of(single("v", 1, "talk"))).leftOut()).containsExactly("v");
  }

  @Test
  void plansASingleVisitAtItsEarliest() {
    Plan plan = plan(List.of(Carer.of("li", Set.of("talk"), 0)), List.of(single("v", 1, "talk")));
    assertThat(plan.stops()).containsExactly(new Plan.Stop("v", 0, "li", 0, 60_000, 90_000));
    assertThat(plan.cost()).isEqualTo(10_000);
  }

  @Test
  void bringsBothToAJointVisitAtOneTime() {
    Visit joint = visit("v", 2, List.of(role("talk"), role("carry")), null);
    Plan plan =
        plan(
            List.of(Carer.of("li", Set.of("talk"), 0), Carer.of("chen", Set.of("carry"), 1)),
            List.of(joint));
    assertThat(plan.stops()).extracting(Plan.Stop::carer).containsExactlyInAnyOrder("li", "chen");
    assertThat(plan.stops()).extracting(Plan.Stop::start).containsOnly(60_000);
  }

  @Test
  void leavesOutWhatNobodyCanDoAndPlansTheRest() {
    Plan plan =
        plan(
            List.of(Carer.of("li", Set.of("talk"), 0)),
            List.of(
                single("known", 1, "talk"),
                single("strange", 1, "sing"),
                visit("joint", 2, List.of(role("talk"), role("talk")), null)));
    assertThat(plan.leftOut()).containsExactlyInAnyOrder("strange", "joint");
    assertThat(plan.stops()).extracting(Plan.Stop::visit).containsExactly("known");
  }

  @Test
  void keepsWhatIsPinnedThoughItCostsMore() {
    Carer far = Carer.of("far", Set.of("talk"), 2);
    Carer near = Carer.of("near", Set.of("talk"), 1);
    Visit pinned = visit("v", 1, List.of(role("talk")), new Promise(List.of("far"), 75_000, true));
    Plan plan = plan(List.of(far, near), List.of(pinned));
    assertThat(plan.stops()).containsExactly(new Plan.Stop("v", 0, "far", 0, 75_000, 105_000));
  }

  @Test
  void leavesOutTheLeastWhenPinnedVisitsContradictEachOther() {
    Carer li = Carer.of("li", Set.of("talk"), 0);
    List<Visit> pinned = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      pinned.add(
          visit(
              "v" + i,
              1,
              List.of(role("talk")),
              new Promise(List.of("li"), 60_000 + i * 20_000, true)));
    }
    Plan plan = plan(List.of(li), pinned);
    assertThat(plan.leftOut()).containsExactly("v1");
    assertThat(new Rules(problem(List.of(li), pinned)).broken(plan)).isEmpty();
  }

  @Test
  void servesTheMoreUrgentWhereThereIsTimeForOne() {
    Carer li =
        new Carer(
            "li",
            Set.of("talk"),
            Set.of(),
            null,
            List.of(new Shift(0, Ticks.NEVER, 0, 0, 1)),
            Long.MAX_VALUE,
            Set.of());
    List<Visit> two = List.of(urgent("small", 1, 1), urgent("great", 2, 5));
    assertThat(plan(List.of(li), two).leftOut()).containsExactly("small");
  }

  @Test
  void plansTenTimesMoreThanCanBeDoneWithoutBreakingARule() {
    Problem problem = new RandomProblems(77).any(4, 300);
    Plan plan = new Planner(problem).plan(Limits.steps(1, 3_000), () -> false);
    assertThat(plan.leftOut()).hasSizeGreaterThan(150);
    assertThat(plan.stops()).isNotEmpty();
    assertThat(new Rules(problem).broken(plan)).isEmpty();
    assertThat(new Judge(problem).score(plan).total(problem.weights())).isEqualTo(plan.cost());
  }

  @Test
  void givesOnePlanForOneSeed() {
    Problem problem = new RandomProblems(5).any(8, 40);
    Limits limits = new Limits(9, 5_000, Double.POSITIVE_INFINITY, 2);
    Plan first = new Planner(problem).plan(limits, () -> false);
    Plan again = new Planner(problem).plan(limits, () -> false);
    assertThat(again).isEqualTo(first);
    assertThat(new Planner(problem).plan(Limits.steps(10, 5_000), () -> false).stops())
        .as("another seed searches elsewhere")
        .isNotEqualTo(first.stops());
  }

  @Test
  void givesOnePlanForOneSeedThroughManyCoolingsOnTwoThreads() {
    Problem problem = new RandomProblems(5).any(4, 8);
    Limits limits = new Limits(9, 120_000, Double.POSITIVE_INFINITY, 2);
    Plan first = new Planner(problem).plan(limits, () -> false);
    assertThat(new Planner(problem).plan(limits, () -> false)).isEqualTo(first);
  }

  @Test
  void asksNoClockWhereOnlyStepsAreLimited() {
    Problem problem = new RandomProblems(5).any(8, 40);
    AtomicInteger asked = new AtomicInteger();
    new Planner(problem, asked::incrementAndGet).plan(Limits.steps(9, 5_000), () -> false);
    assertThat(asked).hasValue(0);
  }

  @Test
  void plansByTheClockItWasGiven() {
    Problem problem = new RandomProblems(5).any(8, 40);
    AtomicLong time = new AtomicLong();
    Plan first = new Planner(problem).plan(Limits.steps(1, 0), () -> false);
    Plan plan =
        new Planner(problem, () -> time.addAndGet(10_000_000))
            .plan(new Limits(1, Long.MAX_VALUE, 2, 1), () -> false);
    assertThat(plan.cost()).isLessThan(first.cost());
    assertThat(time.get()).isBetween(1_900_000_000L, 2_500_000_000L);
  }

  @Test
  void plansNothingFurtherInNoTime() {
    Problem problem = new RandomProblems(5).any(8, 40);
    Planner planner = new Planner(problem, () -> 0);
    assertThat(planner.plan(Limits.seconds(1, 0), () -> false))
        .isEqualTo(new Planner(problem).plan(Limits.steps(1, 0), () -> false));
    assertThat(planner.tried()).isZero();
  }

  @Test
  void givesThePlanSoFarWhenInterrupted() {
    Problem problem = new RandomProblems(6).any(8, 40);
    Thread.currentThread().interrupt();
    Plan plan = new Planner(problem).plan(Limits.steps(1, Long.MAX_VALUE - 1), () -> false);
    assertThat(Thread.interrupted()).as("stays interrupted").isTrue();
    assertThat(plan.stops()).isNotEmpty();
    assertThat(new Rules(problem).broken(plan)).isEmpty();
  }

  @Test
  void givesAPlanWhenCancelledHalfWay() {
    Problem problem = new RandomProblems(6).any(8, 40);
    AtomicInteger asked = new AtomicInteger();
    Plan plan =
        new Planner(problem)
            .plan(Limits.steps(1, Long.MAX_VALUE - 1), () -> asked.incrementAndGet() > 5);
    assertThat(plan.stops()).isNotEmpty();
    assertThat(new Rules(problem).broken(plan)).isEmpty();
  }

  @Test
  void givesAPlanWhenCancelledAtOnce() {
    Problem problem = new RandomProblems(6).any(8, 40);
    Plan plan = new Planner(problem).plan(Limits.steps(1, 1_000), () -> true);
    assertThat(plan.stops()).isNotEmpty();
    assertThat(new Rules(problem).broken(plan)).isEmpty();
  }

  @Test
  void costsNoMoreThanTheFirstPlan() {
    for (long seed = 20; seed < 25; seed++) {
      Problem problem = new RandomProblems(seed).any(8, 40);
      Plan first = new Planner(problem).plan(Limits.steps(1, 0), () -> false);
      Plan searched = new Planner(problem).plan(Limits.steps(1, 4_000), () -> false);
      assertThat(searched.cost()).as("seed %d", seed).isLessThan(first.cost());
    }
  }

  @Test
  void refusesASearchWithoutAnEnd() {
    assertThatThrownBy(() -> Limits.seconds(1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("needs a limit");
  }

  @Test
  void refusesWhatContradictsItself() {
    Carer li = Carer.of("li", Set.of("talk"), 0);
    assertThatThrownBy(() -> problem(List.of(li, li), List.of())).hasMessageContaining("li");
    assertThatThrownBy(() -> problem(List.of(Carer.of("wu", Set.of(), 7)), List.of()))
        .hasMessageContaining("wu");
    assertThatThrownBy(() -> problem(List.of(), List.of(single("v", 3, "talk"))))
        .hasMessageContaining("v");
    assertThatThrownBy(() -> new Role(Set.of(), 1, 5, 4)).hasMessageContaining("5 to 4");
    assertThatThrownBy(() -> visit("v", 1, List.of(), null)).hasMessageContaining("0 roles");
  }

  private static Plan plan(List<Carer> carers, List<Visit> visits) {
    return new Planner(problem(carers, visits)).plan(Limits.steps(1, 500), () -> false);
  }

  private static Problem problem(List<Carer> carers, List<Visit> visits) {
    return new Problem(carers, visits, 3, Travel.table(WAYS), Weights.HOME_CARE);
  }

  private static Visit single(String id, int place, String ability) {
    return visit(id, place, List.of(role(ability)), null);
  }

  private static Visit urgent(String id, int place, int priority) {
    return new Visit(
        id,
        "client",
        place,
        60_000,
        120_000,
        Ticks.NEVER,
        priority,
        List.of(role("talk")),
        Wish.NONE,
        null);
  }

  private static Visit visit(String id, int place, List<Role> roles, @Nullable Promise promise) {
    return new Visit(
        id, "client", place, 60_000, 120_000, Ticks.NEVER, 1, roles, Wish.NONE, promise);
  }

  private static Role role(String ability) {
    return Role.together(Set.of(ability), 30_000);
  }
}
