package org.liandong.bench.homecare.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rounds and tasks of an instance. */
@PlanningSolution
public class Day {

  @PlanningEntityCollectionProperty private List<Round> rounds = new ArrayList<>();

  @PlanningEntityCollectionProperty private List<Task> tasks = new ArrayList<>();

  @PlanningScore private @Nullable HardSoftScore score;

  /** For Timefold. */
  public Day() {}

  Day(List<Round> rounds, List<Task> tasks) {
    this.rounds = rounds;
    this.tasks = tasks;
  }

  /** For Timefold. */
  public List<Round> getRounds() {
    return rounds;
  }

  /** For Timefold. */
  public void setRounds(List<Round> rounds) {
    this.rounds = rounds;
  }

  /** For Timefold. */
  public List<Task> getTasks() {
    return tasks;
  }

  /** For Timefold. */
  public void setTasks(List<Task> tasks) {
    this.tasks = tasks;
  }

  /** For Timefold. */
  public @Nullable HardSoftScore getScore() {
    return score;
  }

  /** For Timefold. */
  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }
}
