package org.liandong.bench.homecare;

import java.util.function.LongSupplier;
import org.liandong.linkage.planner.Limits;
import org.liandong.linkage.planner.Plan;
import org.liandong.linkage.planner.Planner;
import org.liandong.linkage.planner.Ticks;

/**
 * The planner of this project.
 *
 * @param clock what seconds are counted by, in nanoseconds
 */
public record LiandongEngine(LongSupplier clock) implements HomeCareEngine {

  @Override
  public Found plan(HomeCareInstance instance, long seed, double seconds, int threads) {
    Planner planner = new Planner(HomeCareProblem.of(instance), clock);
    Plan plan = planner.plan(new Limits(seed, Long.MAX_VALUE, seconds, threads), () -> false);
    return new Found(
        HomeCareProblem.solution(instance, plan),
        Ticks.toMinutes(plan.cost()) / 3,
        planner.tried());
  }
}
