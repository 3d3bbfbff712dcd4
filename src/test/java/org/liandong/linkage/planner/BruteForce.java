package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liandong.linkage.planner.Plan.Stop;

/**
 * Tries every order of a few visits with every carer and shift, and holds each plan against {@link
 * Rules}; shares nothing with the search.
 */
final class BruteForce {

  private final Problem problem;
  private final Rules rules;
  private final Judge judge;
  private final List<Visit> visits;
  private final List<Stop> stops = new ArrayList<>();
  private final List<Visit> left;
  private final boolean stopAtFirst;
  private long fewest = Long.MAX_VALUE;

  private BruteForce(Problem problem, List<Visit> visits, boolean stopAtFirst) {
    this.problem =
        new Problem(
            problem.carers(), visits, problem.places(), problem.travel(), problem.weights());
    this.visits = visits;
    this.stopAtFirst = stopAtFirst;
    rules = new Rules(this.problem);
    judge = new Judge(this.problem);
    left = new ArrayList<>(visits);
  }

  /** Whether a plan has all of these visits. */
  static boolean makesAll(Problem problem, List<Visit> visits) {
    return fewestChanges(problem, visits, true) < Long.MAX_VALUE;
  }

  /** The fewest promised visits that somebody else makes in a plan that has all visits. */
  static long fewestChanges(Problem problem) {
    return fewestChanges(problem, problem.visits(), false);
  }

  private static long fewestChanges(Problem problem, List<Visit> visits, boolean stopAtFirst) {
    BruteForce force = new BruteForce(problem, visits, stopAtFirst);
    force.next();
    return force.fewest;
  }

  private void next() {
    if (stopAtFirst && fewest < Long.MAX_VALUE) {
      return;
    }
    Plan plan = plan();
    if (!rules.broken(plan).isEmpty()) {
      return;
    }
    long changes = judge.score(plan).disturbed();
    if (changes >= fewest) {
      return;
    }
    if (left.isEmpty()) {
      fewest = changes;
      return;
    }
    for (Visit visit : visits) {
      if (left.contains(visit)) {
        left.remove(visit);
        lay(visit, new ArrayList<>());
        left.add(visit);
      }
    }
  }

  private Plan plan() {
    return new Plan(stops, left.stream().map(Visit::id).toList(), 0);
  }

  private void lay(Visit visit, List<Stop> who) {
    if (who.size() == visit.roles().size()) {
      List<Stop> timed = timed(visit, who);
      stops.addAll(timed);
      next();
      stops.subList(stops.size() - timed.size(), stops.size()).clear();
      return;
    }
    Role role = visit.roles().get(who.size());
    for (Carer carer : problem.carers()) {
      if (!carer.abilities().containsAll(role.abilities())
          || who.stream().anyMatch(stop -> stop.carer().equals(carer.id()))) {
        continue;
      }
      for (int shift = 0; shift < carer.shifts().size(); shift++) {
        Stop stop = new Stop(visit.id(), who.size(), carer.id(), shift, 0, 0);
        if (arrival(visit, stop) <= latestStart(visit)) {
          who.add(stop);
          lay(visit, who);
          who.removeLast();
        }
      }
    }
  }

  private static int latestStart(Visit visit) {
    Promise promise = visit.promise();
    return promise != null && promise.pinned() ? Ticks.NEVER : visit.deadline();
  }

  /** The least times at which they can meet, each coming from where he was last. */
  private List<Stop> timed(Visit visit, List<Stop> who) {
    Promise promise = visit.promise();
    int earliest = promise != null && promise.pinned() ? promise.start() : visit.earliest();
    int[] starts = new int[who.size()];
    int anchor = earliest;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.max(arrival(visit, who.get(i)), earliest);
      anchor = Math.max(anchor, starts[i] - visit.roles().get(i).gapMax());
    }
    List<Stop> timed = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      int start = Math.max(starts[i], anchor + visit.roles().get(i).gapMin());
      Stop stop = who.get(i);
      timed.add(
          new Stop(
              visit.id(),
              i,
              stop.carer(),
              stop.shift(),
              start,
              start + visit.roles().get(i).service()));
    }
    return timed;
  }

  private int arrival(Visit visit, Stop stop) {
    Map<String, Carer> carers = new HashMap<>();
    problem.carers().forEach(each -> carers.put(each.id(), each));
    Shift shift = Objects.requireNonNull(carers.get(stop.carer())).shifts().get(stop.shift());
    int place = shift.from();
    int free = shift.begin();
    for (Stop before : stops) {
      if (before.carer().equals(stop.carer()) && before.shift() == stop.shift()) {
        free = before.end();
        place =
            problem.visits().stream()
                .filter(each -> each.id().equals(before.visit()))
                .findFirst()
                .orElseThrow()
                .place();
      }
    }
    return free + problem.travel().ticks(place, visit.place());
  }
}
