package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.linkage.planner.Plan.Stop;

/** Checks any plan afresh for what no plan may break; shares nothing with the search. */
public final class Rules {

  private final Problem problem;
  private final Map<String, Carer> carers = new HashMap<>();
  private final Map<String, Visit> visits = new HashMap<>();

  /**
   * A broken rule.
   *
   * @param visit the visit, or the carer where a whole shift is meant
   */
  public record Broken(Rule rule, String visit) {}

  /** The rules of one problem. */
  public Rules(Problem problem) {
    this.problem = problem;
    problem.carers().forEach(each -> carers.put(each.id(), each));
    problem.visits().forEach(each -> visits.put(each.id(), each));
  }

  /** Everything a plan breaks. */
  public List<Broken> broken(Plan plan) {
    List<Broken> broken = new ArrayList<>();
    Map<String, List<Stop>> byVisit = new HashMap<>();
    Map<String, List<Stop>> byCarer = new HashMap<>();
    for (Stop stop : plan.stops()) {
      byVisit.computeIfAbsent(stop.visit(), key -> new ArrayList<>()).add(stop);
      byCarer.computeIfAbsent(stop.carer(), key -> new ArrayList<>()).add(stop);
    }
    byVisit.forEach((id, stops) -> checkVisit(known(visits.get(id), id), stops, broken));
    byCarer.forEach((id, stops) -> checkCarer(known(carers.get(id), id), stops, broken));
    for (Visit visit : problem.visits()) {
      if (byVisit.containsKey(visit.id()) == plan.leftOut().contains(visit.id())) {
        broken.add(new Broken(Rule.ROLES, visit.id()));
      }
    }
    return broken;
  }

  private void checkVisit(Visit visit, List<Stop> stops, List<Broken> broken) {
    Map<Integer, Stop> byRole = new HashMap<>();
    Set<String> who = new HashSet<>();
    for (Stop stop : stops) {
      byRole.put(stop.role(), stop);
      who.add(stop.carer());
      if (!isPinned(visit)
          && (stop.start() < visit.earliest() || stop.start() > visit.deadline())) {
        broken.add(new Broken(Rule.WINDOW, visit.id()));
      }
    }
    if (byRole.size() != visit.roles().size()
        || stops.size() != visit.roles().size()
        || who.size() != stops.size()) {
      broken.add(new Broken(Rule.ROLES, visit.id()));
      return;
    }
    int first = start(byRole, 0);
    for (int i = 1; i < visit.roles().size(); i++) {
      int gap = start(byRole, i) - first;
      if (gap < visit.roles().get(i).gapMin() || gap > visit.roles().get(i).gapMax()) {
        broken.add(new Broken(Rule.GAP, visit.id()));
      }
    }
    if (isApart(who)) {
      broken.add(new Broken(Rule.APART, visit.id()));
    }
    Promise promise = visit.promise();
    if (promise != null && promise.pinned()) {
      for (Stop stop : stops) {
        if (first != promise.start() || !promise.carers().get(stop.role()).equals(stop.carer())) {
          broken.add(new Broken(Rule.PINNED, visit.id()));
        }
      }
    }
  }

  /** What is pinned stands as it was published, even outside its window. */
  private static boolean isPinned(Visit visit) {
    return visit.promise() != null && visit.promise().pinned();
  }

  private static int start(Map<Integer, Stop> byRole, int role) {
    Stop stop = byRole.get(role);
    if (stop == null) {
      throw new IllegalArgumentException("No role " + role);
    }
    return stop.start();
  }

  private boolean isApart(Set<String> who) {
    return who.stream()
        .anyMatch(id ->
            known(carers.get(id), id).avoids().stream()
                .anyMatch(other -> who.contains(other) && !other.equals(id)));
  }

  private void checkCarer(Carer carer, List<Stop> stops, List<Broken> broken) {
    long work = 0;
    for (Stop stop : stops) {
      Visit visit = known(visits.get(stop.visit()), stop.visit());
      Role role = visit.roles().get(stop.role());
      work += role.service();
      if (!carer.abilities().containsAll(role.abilities())) {
        broken.add(new Broken(Rule.ABILITY, visit.id()));
      }
      if (carer.avoids().contains(visit.client())) {
        broken.add(new Broken(Rule.APART, visit.id()));
      }
    }
    if (work > carer.workMax()) {
      broken.add(new Broken(Rule.LIMIT, carer.id()));
    }
    for (int shift = 0; shift < carer.shifts().size(); shift++) {
      int number = shift;
      checkShift(
          carer,
          carer.shifts().get(shift),
          stops.stream().filter(stop -> stop.shift() == number).toList(),
          broken);
    }
  }

  private void checkShift(Carer carer, Shift shift, List<Stop> stops, List<Broken> broken) {
    if (stops.size() > shift.visitsMax()) {
      broken.add(new Broken(Rule.LIMIT, carer.id()));
    }
    int place = shift.from();
    long free = shift.begin();
    for (Stop stop : stops) {
      Visit visit = known(visits.get(stop.visit()), stop.visit());
      if (stop.start() < free + problem.travel().ticks(place, visit.place())) {
        broken.add(new Broken(Rule.WAY, visit.id()));
      }
      free = stop.start() + (long) visit.roles().get(stop.role()).service();
      place = visit.place();
    }
    if (!stops.isEmpty()
        && shift.end() < Ticks.NEVER
        && free + problem.travel().ticks(place, shift.to()) > shift.end()) {
      broken.add(new Broken(Rule.SHIFT, carer.id()));
    }
  }

  private static <T> T known(@Nullable T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("Nobody knows " + id);
    }
    return found;
  }
}
