package org.liandong.bench.homecare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.bench.homecare.HomeCareInstance.Patient;
import org.liandong.linkage.planner.Carer;
import org.liandong.linkage.planner.Plan;
import org.liandong.linkage.planner.Problem;
import org.liandong.linkage.planner.Role;
import org.liandong.linkage.planner.Ticks;
import org.liandong.linkage.planner.Travel;
import org.liandong.linkage.planner.Visit;
import org.liandong.linkage.planner.Weights;
import org.liandong.linkage.planner.Wish;

/** A published instance in the planner's words, and its plans back in the published ones. */
public final class HomeCareProblem {

  private HomeCareProblem() {}

  /** The planner's problem. */
  public static Problem of(HomeCareInstance instance) {
    int places = instance.distances().length;
    int[][] ticks = new int[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        ticks[from][to] = Ticks.ofMinutes(instance.distances()[from][to]);
      }
    }
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < instance.patients().size(); i++) {
      visits.add(visit(instance.patients().get(i), HomeCareInstance.place(i)));
    }
    return new Problem(
        instance.caregivers().stream()
            .map(each -> Carer.of(each.id(), each.abilities(), 0))
            .toList(),
        visits,
        places,
        Travel.table(ticks),
        Weights.HOME_CARE);
  }

  private static Visit visit(Patient patient, int place) {
    List<Role> roles = new ArrayList<>();
    for (HomeCareInstance.Service service : patient.services()) {
      boolean second = !roles.isEmpty();
      roles.add(
          new Role(
              Set.of(service.name()),
              Ticks.ofMinutes(service.duration()),
              second ? Ticks.ofMinutes(patient.gapMin()) : 0,
              second ? Ticks.ofMinutes(patient.gapMax()) : 0));
    }
    return new Visit(
        patient.id(),
        patient.id(),
        place,
        Ticks.ofMinutes(patient.earliest()),
        Ticks.ofMinutes(patient.latest()),
        Ticks.NEVER,
        1,
        roles,
        Wish.NONE,
        null);
  }

  /** The plan as a published-format solution. */
  public static HomeCareSolution solution(HomeCareInstance instance, Plan plan) {
    Map<String, Patient> patients = new LinkedHashMap<>();
    instance.patients().forEach(each -> patients.put(each.id(), each));
    Map<String, List<HomeCareSolution.Stop>> routes = new LinkedHashMap<>();
    instance.caregivers().forEach(each -> routes.put(each.id(), new ArrayList<>()));
    for (Plan.Stop stop : plan.stops()) {
      Patient patient = patients.get(stop.visit());
      List<HomeCareSolution.Stop> route = routes.get(stop.carer());
      if (patient == null || route == null) {
        throw new IllegalStateException("A stop of no one's: " + stop);
      }
      route.add(
          new HomeCareSolution.Stop(
              patient.id(),
              patient.services().get(stop.role()).name(),
              Ticks.toMinutes(stop.start()),
              Ticks.toMinutes(stop.end())));
    }
    return new HomeCareSolution(
        routes.entrySet().stream()
            .map(each -> new HomeCareSolution.Route(each.getKey(), each.getValue()))
            .toList());
  }
}
