package org.liandong.linkage.planner;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be planned.
 *
 * @param places how many places the travel times know, numbered from 0
 */
public record Problem(
    List<Carer> carers, List<Visit> visits, int places, Travel travel, Weights weights) {

  /** Refuses ids that occur twice and places nobody knows. */
  public Problem {
    carers = List.copyOf(carers);
    visits = List.copyOf(visits);
    Set<String> seen = new HashSet<>();
    for (Carer carer : carers) {
      if (!seen.add(carer.id())) {
        throw new IllegalArgumentException("Two carers have the id " + carer.id());
      }
      for (Shift shift : carer.shifts()) {
        if (Math.min(shift.from(), shift.to()) < 0
            || Math.max(shift.from(), shift.to()) >= places) {
          throw new IllegalArgumentException("No such place in the shifts of " + carer.id());
        }
      }
    }
    seen.clear();
    for (Visit visit : visits) {
      if (!seen.add(visit.id())) {
        throw new IllegalArgumentException("Two visits have the id " + visit.id());
      }
      if (visit.place() < 0 || visit.place() >= places) {
        throw new IllegalArgumentException("No such place in visit " + visit.id());
      }
    }
  }

  /**
   * The same problem with what was published promised, for a plan that changes little. Visits the
   * published plan does not know keep what they were promised before.
   *
   * @param published the plan people were told
   * @param pinned visits that must stay as published, by id
   */
  public Problem promising(Plan published, Set<String> pinned) {
    Map<String, List<Plan.Stop>> told =
        published.stops().stream().collect(Collectors.groupingBy(Plan.Stop::visit));
    return new Problem(
        carers,
        visits.stream()
            .map(visit -> {
              List<Plan.Stop> stops = told.getOrDefault(visit.id(), List.of());
              return stops.size() == visit.roles().size()
                  ? visit.promised(promise(stops, pinned.contains(visit.id())))
                  : visit;
            })
            .toList(),
        places,
        travel,
        weights);
  }

  private static Promise promise(List<Plan.Stop> stops, boolean pinned) {
    List<Plan.Stop> byRole =
        stops.stream().sorted(Comparator.comparingInt(Plan.Stop::role)).toList();
    return new Promise(
        byRole.stream().map(Plan.Stop::carer).toList(), byRole.getFirst().start(), pinned);
  }
}
