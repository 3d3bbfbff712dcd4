package org.liandong.bench.homecare.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowVariablesInconsistent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.bench.homecare.HomeCareInstance.Patient;

/**
 * One service at a patient's. Its start follows from the task before and, where two carers meet,
 * from when the other could be there.
 */
@PlanningEntity
public class Task {

  @PlanningId private String id = "";
  private int number;
  private int place;
  private int service;
  private int earliest;
  private int latest;
  private int gapMin;
  private int gapMax;
  private String ability = "";
  private int[][] ways = new int[0][0];
  private List<Task> partners = new ArrayList<>();

  @InverseRelationShadowVariable(sourceVariableName = "tasks")
  private @Nullable Round round;

  @PreviousElementShadowVariable(sourceVariableName = "tasks")
  private @Nullable Task previous;

  @NextElementShadowVariable(sourceVariableName = "tasks")
  private @Nullable Task next;

  @ShadowVariable(supplierName = "findReady")
  private @Nullable Integer ready;

  @ShadowVariable(supplierName = "findStart")
  private @Nullable Integer start;

  @ShadowVariablesInconsistent private @Nullable Boolean stuck;

  /** For Timefold. */
  public Task() {}

  /** The service of a patient by its number, times in ticks. */
  Task(Patient patient, int number, int place, int[] times, int[][] ways) {
    id = patient.id() + " " + number;
    this.number = number;
    this.place = place;
    this.ways = ways;
    ability = patient.services().get(number).name();
    service = times[0];
    earliest = times[1];
    latest = times[2];
    gapMin = times[3];
    gapMax = times[4];
  }

  void meets(Task partner) {
    partners.add(partner);
  }

  /** When the carer can begin, whoever else has to be there. */
  @ShadowSources({"round", "previous.start"})
  public @Nullable Integer findReady() {
    if (round == null) {
      return null;
    }
    if (previous == null) {
      return Math.max(earliest, ways[0][place]);
    }
    Integer before = previous.start;
    return before == null
        ? null
        : Math.max(earliest, before + previous.service + ways[previous.place][place]);
  }

  /** When the service starts; a partner nobody has been given yet is not waited for. */
  @ShadowSources({"ready", "partners[].ready"})
  public @Nullable Integer findStart() {
    Integer found = ready;
    for (Task partner : partners) {
      Integer other = partner.ready;
      if (found == null) {
        return null;
      }
      if (other == null) {
        continue;
      }
      found = Math.max(found, number == 0 ? other - gapMax : other + gapMin);
    }
    return found;
  }

  /** The way to it, and back to the depot if it is the last. */
  long distance() {
    if (round == null) {
      return 0;
    }
    int to = ways[previous == null ? 0 : previous.place][place];
    int home = next == null ? ways[place][0] : 0;
    return (long) to + home;
  }

  /** How late it starts. */
  long lateness() {
    return start == null ? 0 : Math.max(0, start - latest);
  }

  /** Whether the carer would have to meet himself. */
  boolean isAlone() {
    return round != null && partners.stream().anyMatch(partner -> round.equals(partner.round));
  }

  /** Whether carers wait for each other in a circle. */
  boolean isStuck() {
    return Boolean.TRUE.equals(stuck);
  }

  String ability() {
    return ability;
  }

  int latest() {
    return latest;
  }

  int service() {
    return service;
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
  public List<Task> getPartners() {
    return partners;
  }

  /** For Timefold. */
  public void setPartners(List<Task> partners) {
    this.partners = partners;
  }

  /** For Timefold. */
  public @Nullable Round getRound() {
    return round;
  }

  /** For Timefold. */
  public void setRound(@Nullable Round round) {
    this.round = round;
  }

  /** For Timefold. */
  public @Nullable Task getPrevious() {
    return previous;
  }

  /** For Timefold. */
  public void setPrevious(@Nullable Task previous) {
    this.previous = previous;
  }

  /** For Timefold. */
  public @Nullable Task getNext() {
    return next;
  }

  /** For Timefold. */
  public void setNext(@Nullable Task next) {
    this.next = next;
  }

  /** For Timefold. */
  public @Nullable Integer getReady() {
    return ready;
  }

  /** For Timefold. */
  public void setReady(@Nullable Integer ready) {
    this.ready = ready;
  }

  /** For Timefold. */
  public @Nullable Integer getStart() {
    return start;
  }

  /** For Timefold. */
  public void setStart(@Nullable Integer start) {
    this.start = start;
  }

  /** For Timefold. */
  public @Nullable Boolean getStuck() {
    return stuck;
  }

  /** For Timefold. */
  public void setStuck(@Nullable Boolean stuck) {
    this.stuck = stuck;
  }
}
