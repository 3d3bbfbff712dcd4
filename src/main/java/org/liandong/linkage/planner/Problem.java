package org.liandong.linkage.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        if (Math.min(shift.from(), shift.to()) < 0 || Math.max(shift.from(), shift.to()) >= places) {
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
}
