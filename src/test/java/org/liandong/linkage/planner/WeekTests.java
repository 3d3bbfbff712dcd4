package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.linkage.planner.PlannerFixtures.minutes;
import static org.liandong.linkage.planner.PlannerFixtures.visit;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A week is one problem in which time runs on and each day a carer works is a shift. */
final class WeekTests {

  private static final int DAY = 24 * 60;

  @Test
  void makesEachVisitInTheShiftOfItsDay() {
    Plan plan = plan(600, on(0, "monday"), on(2, "wednesday"));
    assertThat(plan.stops())
        .containsExactly(
            stop("monday", 0, 9 * 60 + 10), stop("wednesday", 1, 2 * DAY + 9 * 60 + 10));
  }

  @Test
  void leavesOutWhatIsOnADayOff() {
    assertThat(plan(600, on(1, "tuesday"), on(0, "monday")).leftOut()).containsExactly("tuesday");
  }

  @Test
  void countsWorkOverTheWholeWeek() {
    assertThat(plan(59, on(0, "monday"), on(2, "wednesday")).leftOut()).hasSize(1);
    assertThat(plan(60, on(0, "monday"), on(2, "wednesday")).leftOut()).isEmpty();
  }

  @Test
  void comesOnOneOfSeveralDaysButNeverAtNight() {
    Visit any = visit("any", 17 * 60, 3 * DAY, "talk");
    Plan plan = plan(600, any);
    assertThat(plan.stops()).containsExactly(stop("any", 1, 2 * DAY + 9 * 60 + 10));
  }

  /** From Monday and Wednesday nine to five, the visit's way being ten minutes. */
  private static Plan plan(int workMax, Visit... visits) {
    Carer li =
        new Carer(
            "li",
            Set.of("talk"),
            Set.of(),
            null,
            List.of(day(0), day(2)),
            minutes(workMax),
            Set.of());
    Problem problem = PlannerFixtures.problem(List.of(li), List.of(visits));
    Plan plan = new Planner(problem).plan(Limits.steps(1, 300), () -> false);
    assertThat(new Rules(problem).broken(plan)).isEmpty();
    return plan;
  }

  private static Shift day(int day) {
    return new Shift(
        minutes(day * DAY + 9 * 60), minutes(day * DAY + 17 * 60), 0, 0, Integer.MAX_VALUE);
  }

  private static Visit on(int day, String id) {
    return visit(id, day * DAY + 8 * 60, day * DAY + 16 * 60, "talk");
  }

  private static Plan.Stop stop(String visit, int shift, int start) {
    return new Plan.Stop(visit, 0, "li", shift, minutes(start), minutes(start + 30));
  }
}
