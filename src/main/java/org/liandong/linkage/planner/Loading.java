package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Lays a plan that was made before on an empty tour, as far as it still holds. */
final class Loading {

  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;
  private final Map<String, Integer> visits = new HashMap<>();
  private final Map<String, Integer> routes = new HashMap<>();

  Loading(Tour tour, Trial trial) {
    this.tour = tour;
    this.trial = trial;
    terrain = tour.terrain;
    for (int v = 0; v < terrain.visits; v++) {
      visits.put(terrain.problem.visits().get(v).id(), v);
    }
    int shift = 0;
    for (int k = 0; k < terrain.routes; k++) {
      shift = k > 0 && terrain.carerOf[k] == terrain.carerOf[k - 1] ? shift + 1 : 0;
      routes.put(terrain.problem.carers().get(terrain.carerOf[k]).id() + " " + shift, k);
    }
  }

  /** Lays every visit of the plan whose roles all have their carers and keep to the rules. */
  void load(Plan plan) {
    Map<Integer, List<Integer>> sequences = new HashMap<>();
    Map<Integer, int[]> carriers = new HashMap<>();
    for (Plan.Stop stop : plan.stops()) {
      Integer visit = visits.get(stop.visit());
      Integer route = routes.get(stop.carer() + " " + stop.shift());
      if (visit != null && route != null) {
        sequences.computeIfAbsent(route, key -> new ArrayList<>()).add(visit);
        int roles = terrain.firstRole[visit + 1] - terrain.firstRole[visit];
        carriers.computeIfAbsent(visit, key -> unset(roles))[stop.role()] = route;
      }
    }
    double key = 0;
    for (int visit : inOrder(sequences, starts(plan))) {
      key += Ticks.MINUTE;
      lay(visit, key, carriers.getOrDefault(visit, new int[0]));
    }
  }

  private static int[] unset(int roles) {
    int[] unset = new int[roles];
    Arrays.fill(unset, -1);
    return unset;
  }

  private void lay(int visit, double key, int[] on) {
    trial.begin();
    tour.setKey(visit, key);
    int first = terrain.firstRole[visit];
    for (int i = 0; i < on.length; i++) {
      if (on[i] < 0 || !trial.admits(first + i, on[i])) {
        trial.undo();
        return;
      }
      trial.putIn(first + i, tour.prev[terrain.tail(on[i])]);
    }
    tour.fixed -= terrain.leftOutCost[visit];
    if (on.length == 0 || !trial.fits(first, Long.MAX_VALUE)) {
      trial.undo();
    }
  }

  private Map<Integer, Integer> starts(Plan plan) {
    Map<Integer, Integer> starts = new HashMap<>();
    for (Plan.Stop stop : plan.stops()) {
      Integer visit = visits.get(stop.visit());
      if (visit != null) {
        starts.merge(visit, stop.start(), Math::min);
      }
    }
    return starts;
  }

  /** The visits so that each follows those before it on every route, earlier starts first. */
  private static List<Integer> inOrder(
      Map<Integer, List<Integer>> sequences, Map<Integer, Integer> starts) {
    Map<Integer, Integer> waitsFor = new HashMap<>();
    Map<Integer, List<Integer>> after = new HashMap<>();
    for (List<Integer> sequence : sequences.values()) {
      for (int i = 0; i < sequence.size(); i++) {
        waitsFor.merge(sequence.get(i), i == 0 ? 0 : 1, Integer::sum);
        if (i > 0) {
          after.computeIfAbsent(sequence.get(i - 1), key -> new ArrayList<>()).add(sequence.get(i));
        }
      }
    }
    PriorityQueue<Integer> ready =
        new PriorityQueue<>(
            Comparator.comparing((Integer visit) -> starts.getOrDefault(visit, 0))
                .thenComparing(Comparator.naturalOrder()));
    waitsFor.forEach((visit, count) -> {
      if (count == 0) {
        ready.add(visit);
      }
    });
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int visit = ready.remove();
      order.add(visit);
      for (int next : after.getOrDefault(visit, List.of())) {
        int left = waitsFor.getOrDefault(next, 0) - 1;
        waitsFor.put(next, left);
        if (left == 0) {
          ready.add(next);
        }
      }
    }
    return order;
  }
}
