package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example of docs/modules/linkage.md. Minutes count from 8:00. */
final class WorkedExampleTests {

  private static final int[][] WAYS = {{0, 5_000, 9_000}, {5_000, 0, 6_000}, {9_000, 6_000, 0}};

  @Test
  void costsWhatTheDocumentationSays() {
    Problem problem =
        new Problem(
            List.of(
                carer("li", "social work"), carer("chen", "volunteer"), carer("wu", "community")),
            List.of(
                visit(
                    "huang",
                    1,
                    60,
                    90,
                    Role.together(Set.of("social work"), minutes(45)),
                    Role.together(Set.of("volunteer"), minutes(45))),
                visit(
                    "lin",
                    2,
                    90,
                    100,
                    Role.together(Set.of("community"), minutes(30)),
                    new Role(Set.of("social work"), minutes(30), minutes(10), minutes(20)))),
            3,
            Travel.table(WAYS),
            Weights.HOME_CARE);
    Plan plan = new Planner(problem).plan(Limits.steps(1, 200), () -> false);
    assertThat(plan.stops())
        .containsExactlyInAnyOrder(
            stop("huang", 0, "li", 60, 105),
            stop("huang", 1, "chen", 60, 105),
            stop("lin", 0, "wu", 91, 121),
            stop("lin", 1, "li", 111, 141));
    Score score = new Judge(problem).score(plan);
    assertThat(score.distance()).isEqualTo(minutes(20 + 10 + 18));
    assertThat(score.lateness()).isEqualTo(minutes(11));
    assertThat(score.worstLateness()).isEqualTo(minutes(11));
    assertThat(plan.cost()).isEqualTo(minutes(70));
  }

  private static Carer carer(String id, String ability) {
    return Carer.of(id, Set.of(ability), 0);
  }

  private static Visit visit(String id, int place, int earliest, int latest, Role... roles) {
    return new Visit(
        id,
        id,
        place,
        minutes(earliest),
        minutes(latest),
        Ticks.NEVER,
        1,
        List.of(roles),
        Wish.NONE,
        null);
  }

  private static Plan.Stop stop(String visit, int role, String carer, int start, int end) {
    return new Plan.Stop(visit, role, carer, 0, minutes(start), minutes(end));
  }

  private static int minutes(int minutes) {
    return Ticks.ofMinutes(minutes);
  }
}
