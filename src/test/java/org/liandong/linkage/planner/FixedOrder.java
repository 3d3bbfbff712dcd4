package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.linkage.planner.Plan.Stop;

/**
 * Plans made anew from nothing but who goes where in what order; shares nothing with the search.
 */
final class FixedOrder {

  private static final int ROUNDS_MAX = 500;

  private final Problem problem;
  private final Map<String, Visit> visits = new HashMap<>();
  private final Map<String, Carer> carers = new HashMap<>();

  FixedOrder(Problem problem) {
    this.problem = problem;
    problem.visits().forEach(each -> visits.put(each.id(), each));
    problem.carers().forEach(each -> carers.put(each.id(), each));
  }

  /**
   * The cost of the best plan in which a carer plays a role at any place of any shift, the others
   * as they are; {@link Long#MAX_VALUE} if each breaks a rule.
   */
  long cheapest(Plan plan, String visit, int role, String carer) {
    List<Stop> others =
        plan.stops().stream()
            .filter(stop -> !(stop.visit().equals(visit) && stop.role() == role))
            .toList();
    long least = Long.MAX_VALUE;
    for (int shift = 0; shift < known(carers.get(carer)).shifts().size(); shift++) {
      int number = shift;
      int length =
          (int)
              others.stream()
                  .filter(stop -> stop.carer().equals(carer) && stop.shift() == number)
                  .count();
      for (int at = 0; at <= length; at++) {
        Plan timed = timed(inserted(others, new Stop(visit, role, carer, shift, 0, 0), at));
        if (timed != null && new Rules(problem).broken(timed).isEmpty()) {
          least = Math.min(least, new Judge(problem).score(timed).total(problem.weights()));
        }
      }
    }
    return least;
  }

  private static List<Stop> inserted(List<Stop> others, Stop stop, int at) {
    List<Stop> all = new ArrayList<>();
    int seen = 0;
    boolean in = false;
    for (Stop other : others) {
      boolean own = other.carer().equals(stop.carer()) && other.shift() == stop.shift();
      if (own && seen == at) {
        all.add(stop);
        in = true;
      }
      seen += own ? 1 : 0;
      all.add(other);
    }
    if (!in) {
      all.add(stop);
    }
    return all;
  }

  /** The least times in this order; null if some wait for each other for ever. */
  private @Nullable Plan timed(List<Stop> order) {
    Map<String, Integer> starts = new TreeMap<>();
    for (Stop stop : order) {
      Visit visit = known(visits.get(stop.visit()));
      Promise promise = visit.promise();
      starts.put(
          key(stop), promise != null && promise.pinned() ? promise.start() : visit.earliest());
    }
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Map<String, Integer> before = Map.copyOf(starts);
      drive(order, starts);
      meet(order, starts);
      if (before.equals(starts)) {
        return plan(order, starts);
      }
    }
    return null;
  }

  private void drive(List<Stop> order, Map<String, Integer> starts) {
    Map<String, Integer> free = new HashMap<>();
    Map<String, Integer> place = new HashMap<>();
    for (Stop stop : order) {
      Visit visit = known(visits.get(stop.visit()));
      String route = stop.carer() + " " + stop.shift();
      Shift shift = known(carers.get(stop.carer())).shifts().get(stop.shift());
      int arrival =
          free.getOrDefault(route, shift.begin())
              + problem.travel().ticks(place.getOrDefault(route, shift.from()), visit.place());
      int start = Math.max(known(starts.get(key(stop))), arrival);
      starts.put(key(stop), start);
      free.put(route, start + visit.roles().get(stop.role()).service());
      place.put(route, visit.place());
    }
  }

  private void meet(List<Stop> order, Map<String, Integer> starts) {
    for (List<Stop> stops : order.stream().collect(Collectors.groupingBy(Stop::visit)).values()) {
      List<Role> roles = known(visits.get(stops.getFirst().visit())).roles();
      int anchor = 0;
      for (Stop stop : stops) {
        anchor = Math.max(anchor, known(starts.get(key(stop))) - roles.get(stop.role()).gapMax());
      }
      for (Stop stop : stops) {
        starts.merge(key(stop), anchor + roles.get(stop.role()).gapMin(), Math::max);
      }
    }
  }

  private Plan plan(List<Stop> order, Map<String, Integer> starts) {
    List<Stop> timed = new ArrayList<>();
    for (Stop stop : order) {
      int start = known(starts.get(key(stop)));
      int service = known(visits.get(stop.visit())).roles().get(stop.role()).service();
      timed.add(
          new Stop(stop.visit(), stop.role(), stop.carer(), stop.shift(), start, start + service));
    }
    Set<String> made = timed.stream().map(Stop::visit).collect(Collectors.toSet());
    return new Plan(
        timed,
        problem.visits().stream().map(Visit::id).filter(id -> !made.contains(id)).toList(),
        0);
  }

  private static String key(Stop stop) {
    return stop.visit() + " " + stop.role();
  }

  private static <T> T known(@Nullable T found) {
    if (found == null) {
      throw new AssertionError("nobody knows");
    }
    return found;
  }
}
