package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans that answer questions are plans: they break no rule and leave the others alone. */
final class PlacingTests {

  @Test
  void laysAPlanAsItWas() {
    for (long seed = 300; seed < 310; seed++) {
      Problem problem = new RandomProblems(seed).any(8, 40);
      Plan plan = new Planner(problem).plan(Limits.steps(seed, 2_000), () -> false);
      assertThat(new Placing(problem, plan).current()).as("seed %d", seed).isEqualTo(plan);
    }
  }

  @Test
  void putsInWithoutBreakingARuleAndLeavesTheOthersInTheirOrder() {
    int made = 0;
    for (long seed = 320; seed < 330; seed++) {
      Problem problem = new RandomProblems(seed).any(5, 30);
      Plan full = new Planner(problem).plan(Limits.steps(seed, 2_000), () -> false);
      Visit some = problem.visits().get((int) (seed % 30));
      if (full.leftOut().contains(some.id())) {
        continue;
      }
      Plan plan = without(problem, full, some.id());
      Placing placing = new Placing(problem, plan);
      Plan again = placing.made(number(problem, some.id()));
      assertThat(again).as("seed %d: it was there before", seed).isNotNull();
      if (again != null) {
        assertThat(placing.isComplete()).isTrue();
        assertThat(new Rules(problem).broken(again)).as("seed %d", seed).isEmpty();
        assertThat(new Judge(problem).score(again).total(problem.weights()))
            .as("seed %d", seed)
            .isEqualTo(again.cost())
            .isLessThanOrEqualTo(full.cost());
        assertThat(order(again, some.id())).isEqualTo(order(plan, some.id()));
        made++;
      }
      assertThat(placing.current()).as("a question changes nothing").isEqualTo(plan);
    }
    assertThat(made).isGreaterThan(4);
  }

  private static Plan without(Problem problem, Plan plan, String visit) {
    List<String> out =
        problem.visits().stream()
            .map(Visit::id)
            .filter(id -> id.equals(visit) || plan.leftOut().contains(id))
            .toList();
    List<Plan.Stop> stops =
        plan.stops().stream().filter(stop -> !stop.visit().equals(visit)).toList();
    return new Placing(problem, new Plan(stops, out, 0)).current();
  }

  private static int number(Problem problem, String visit) {
    return IntStream.range(0, problem.visits().size())
        .filter(v -> problem.visits().get(v).id().equals(visit))
        .findFirst()
        .orElseThrow();
  }

  /** The visits of each shift but one. */
  private static Map<String, List<String>> order(Plan plan, String without) {
    return plan.stops().stream()
        .filter(stop -> !stop.visit().equals(without))
        .collect(
            Collectors.groupingBy(
                stop -> stop.carer() + " " + stop.shift(),
                Collectors.mapping(Plan.Stop::visit, Collectors.toList())));
  }
}
