package org.liandong.bench.homecare.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The published objective and its rules as constraint streams. */
public class DayConstraints implements ConstraintProvider {

  /** For Timefold. */
  public DayConstraints() {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      factory
          .forEachUnfiltered(Task.class)
          .filter(Task::isStuck)
          .penalize(HardSoftScore.ONE_HARD)
          .asConstraint("nobody waits in a circle"),
      factory
          .forEachUnfiltered(Task.class)
          .filter(Task::isAlone)
          .penalize(HardSoftScore.ONE_HARD)
          .asConstraint("two carers"),
      factory
          .forEachUnfiltered(Task.class)
          .filter(task -> task.distance() > 0)
          .penalize(HardSoftScore.ONE_SOFT, Task::distance)
          .asConstraint("distance"),
      factory
          .forEachUnfiltered(Task.class)
          .filter(task -> task.lateness() > 0)
          .penalize(HardSoftScore.ONE_SOFT, Task::lateness)
          .asConstraint("lateness"),
      factory
          .forEachUnfiltered(Task.class)
          .filter(task -> task.lateness() > 0)
          .groupBy(ConstraintCollectors.max(Task::lateness))
          .penalize(HardSoftScore.ONE_SOFT, worst -> worst)
          .asConstraint("worst lateness")
    };
  }
}
