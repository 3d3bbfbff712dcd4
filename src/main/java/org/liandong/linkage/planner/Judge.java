package org.liandong.linkage.planner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.liandong.linkage.planner.Plan.Stop;

/** Scores any plan afresh from the problem alone; the search is checked against it. */
public final class Judge {

  private final Problem problem;
  private final Map<String, Carer> carers = new HashMap<>();
  private final Map<String, Visit> visits = new HashMap<>();

  /** A judge of plans for one problem. */
  public Judge(Problem problem) {
    this.problem = problem;
    problem.carers().forEach(each -> carers.put(each.id(), each));
    problem.visits().forEach(each -> visits.put(each.id(), each));
  }

  /** All terms of a plan. */
  public Score score(Plan plan) {
    List<Stop> stops = plan.stops();
    return new Score(
        distance(plan),
        stops.stream().mapToLong(this::lateness).sum(),
        stops.stream().mapToLong(this::lateness).max().orElse(0),
        stops.stream().mapToLong(this::newFaces).sum(),
        stops.stream().mapToLong(this::unmetWishes).sum(),
        load(plan),
        leftOut(plan),
        disturbed(plan),
        stops.stream().mapToLong(this::postponed).sum());
  }

  /** The ways of all shifts, those with nothing to do included. */
  long distance(Plan plan) {
    Map<String, List<Stop>> routes =
        plan.stops().stream().collect(Collectors.groupingBy(Judge::route));
    long distance = 0;
    for (Carer carer : problem.carers()) {
      for (int shift = 0; shift < carer.shifts().size(); shift++) {
        int place = carer.shifts().get(shift).from();
        for (Stop stop : routes.getOrDefault(carer.id() + " " + shift, List.of())) {
          distance += problem.travel().distance(place, visit(stop).place());
          place = visit(stop).place();
        }
        distance += problem.travel().distance(place, carer.shifts().get(shift).to());
      }
    }
    return distance;
  }

  /** Ticks a role starts after the window; what is pinned is not late. */
  long lateness(Stop stop) {
    Promise promise = visit(stop).promise();
    if (promise != null && promise.pinned()) {
      return 0;
    }
    return Math.max(0, stop.start() - visit(stop).latest());
  }

  /** 1 if somebody else came last time. */
  long newFaces(Stop stop) {
    return visit(stop).wish().isNewFace(carer(stop)) ? 1 : 0;
  }

  /** Parts of the client's wish this carer leaves unmet. */
  long unmetWishes(Stop stop) {
    return visit(stop).wish().unmetBy(carer(stop));
  }

  /** Squared minutes of service, carer by carer. */
  long load(Plan plan) {
    ToLongFunction<Stop> service = stop -> role(stop).service();
    return plan.stops().stream()
        .collect(Collectors.groupingBy(Stop::carer, Collectors.summingLong(service)))
        .values()
        .stream()
        .mapToLong(ticks -> (ticks / Ticks.MINUTE) * (ticks / Ticks.MINUTE))
        .sum();
  }

  /** Priorities of visits of which not every role is played. */
  long leftOut(Plan plan) {
    Set<String> played = new HashSet<>();
    plan.stops().forEach(stop -> played.add(stop.visit()));
    return problem.visits().stream()
        .filter(visit -> !played.contains(visit.id()))
        .mapToLong(Visit::priority)
        .sum();
  }

  /** Promised visits of which some role is played by somebody else. */
  long disturbed(Plan plan) {
    return plan.stops().stream().filter(this::isDisturbed).map(Stop::visit).distinct().count();
  }

  private boolean isDisturbed(Stop stop) {
    Promise promise = visit(stop).promise();
    return promise != null && !promise.carers().get(stop.role()).equals(stop.carer());
  }

  /** Ticks a promised role starts after what was promised and the window and gap allow. */
  long postponed(Stop stop) {
    Promise promise = visit(stop).promise();
    if (promise == null || promise.pinned()) {
      return 0;
    }
    int promised = promise.start() + role(stop).gapMax();
    return Math.max(0, stop.start() - Math.max(promised, visit(stop).earliest()));
  }

  private Visit visit(Stop stop) {
    Visit visit = visits.get(stop.visit());
    if (visit == null) {
      throw new IllegalArgumentException("No visit " + stop.visit());
    }
    return visit;
  }

  private Role role(Stop stop) {
    return visit(stop).roles().get(stop.role());
  }

  private Carer carer(Stop stop) {
    Carer carer = carers.get(stop.carer());
    if (carer == null) {
      throw new IllegalArgumentException("No carer " + stop.carer());
    }
    return carer;
  }

  private static String route(Stop stop) {
    return stop.carer() + " " + stop.shift();
  }
}
