package org.liandong.bench.homecare.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What one carer does, in order. Timefold asks for a public class with an empty constructor. */
@PlanningEntity
public class Round {

  @PlanningId private String id = "";
  private Set<String> abilities = Set.of();
  @PlanningListVariable private List<Task> tasks = new ArrayList<>();

  /** For Timefold. */
  public Round() {}

  Round(String id, Set<String> abilities) {
    this.id = id;
    this.abilities = abilities;
  }

  Set<String> abilities() {
    return abilities;
  }

  /** For Timefold. */
  public String getId() {
    return id;
  }

  /** For Timefold. */
  public void setId(String id) {
    this.id = id;
  }

  /** For Timefold. */
  public List<Task> getTasks() {
    return tasks;
  }

  /** For Timefold. */
  public void setTasks(List<Task> tasks) {
    this.tasks = tasks;
  }
}
