package org.liandong.bench.homecare.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.ArrayList;
import java.util.List;

/** What one carer does, in order. Timefold asks for a public class with an empty constructor. */
@PlanningEntity
public class Round {

  @PlanningId private String id = "";
  @ValueRangeProvider private List<Task> able = new ArrayList<>();
  @PlanningListVariable private List<Task> tasks = new ArrayList<>();

  /** For Timefold. */
  public Round() {}

  /** A carer and the tasks he is able to do, so that no other is ever tried. */
  Round(String id, List<Task> able) {
    this.id = id;
    this.able = able;
  }

  /** For Timefold. */
  public List<Task> getAble() {
    return able;
  }

  /** For Timefold. */
  public void setAble(List<Task> able) {
    this.able = able;
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
