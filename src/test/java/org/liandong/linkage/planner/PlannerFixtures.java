package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Carers and visits in few words; times in minutes, place 0 is where everybody starts. */
final class PlannerFixtures {

  /** Ten minutes from each place to each other. */
  static final Travel TEN = Travel.table(ways(4));

  private static final int NEVER_MINUTES = Ticks.NEVER / Ticks.MINUTE;

  private PlannerFixtures() {}

  private static int[][] ways(int places) {
    int[][] ways = new int[places][places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        ways[from][to] = from == to ? 0 : minutes(10);
      }
    }
    return ways;
  }

  static int minutes(int minutes) {
    return minutes >= NEVER_MINUTES ? Ticks.NEVER : Ticks.ofMinutes(minutes);
  }

  static Carer carer(String id, String... abilities) {
    return Carer.of(id, Set.of(abilities), 0);
  }

  /** The carer with one shift. */
  static Carer during(Carer carer, int begin, int end, int visitsMax) {
    return new Carer(
        carer.id(),
        carer.abilities(),
        carer.languages(),
        carer.sex(),
        List.of(new Shift(minutes(begin), minutes(end), 0, 0, visitsMax)),
        carer.workMax(),
        carer.avoids());
  }

  static Carer working(Carer carer, int minutesMax) {
    return new Carer(
        carer.id(),
        carer.abilities(),
        carer.languages(),
        carer.sex(),
        carer.shifts(),
        minutes(minutesMax),
        carer.avoids());
  }

  static Carer avoiding(Carer carer, String... others) {
    return new Carer(
        carer.id(),
        carer.abilities(),
        carer.languages(),
        carer.sex(),
        carer.shifts(),
        carer.workMax(),
        Set.of(others));
  }

  /** A visit of half an hour at place 1, started within the window and never after it. */
  static Visit visit(String id, int earliest, int latest, String... abilities) {
    return at(1, id, earliest, latest, abilities);
  }

  static Visit at(int place, String id, int earliest, int latest, String... abilities) {
    return new Visit(
        id,
        "client of " + id,
        place,
        minutes(earliest),
        minutes(latest),
        minutes(latest),
        1,
        Arrays.stream(abilities)
            .map(ability -> Role.together(Set.of(ability), minutes(30)))
            .toList(),
        Wish.NONE,
        null);
  }

  /** The visit with a deadline of its own, so that it may be late. */
  static Visit until(Visit visit, int deadline) {
    return new Visit(
        visit.id(),
        visit.client(),
        visit.place(),
        visit.earliest(),
        visit.latest(),
        minutes(deadline),
        visit.priority(),
        visit.roles(),
        visit.wish(),
        visit.promise());
  }

  static Visit wishing(Visit visit, Wish wish) {
    return new Visit(
        visit.id(),
        visit.client(),
        visit.place(),
        visit.earliest(),
        visit.latest(),
        visit.deadline(),
        visit.priority(),
        visit.roles(),
        wish,
        visit.promise());
  }

  static Visit promised(Visit visit, int start, boolean pinned, String... carers) {
    return visit.promised(new Promise(List.of(carers), minutes(start), pinned));
  }

  static Plan.Stop stop(String visit, int role, String carer, int start) {
    return new Plan.Stop(visit, role, carer, 0, minutes(start), minutes(start + 30));
  }

  static Problem problem(List<Carer> carers, List<Visit> visits) {
    return new Problem(carers, visits, 4, TEN, Weights.TOWN);
  }

  static Problem weighing(Problem problem, Weights weights) {
    return new Problem(
        problem.carers(), problem.visits(), problem.places(), problem.travel(), weights);
  }
}
