package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every place a visit could have on given routes in a plan that else keeps its order, for
 * the cheapest. There is no chance in it: it answers people's questions.
 */
final class Placing {

  /** Places looked at before a question is given up as too large. */
  private static final int PLACES_MAX = 300_000;

  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;
  private final Trial.Level level = new Trial.Level();
  private final Picture best;
  private int tried;
  private boolean firstWillDo;

  /** The places in a plan. */
  Placing(Problem problem, Plan plan) {
    this(new Tour(new Terrain(problem)));
    new Loading(tour, trial).load(plan);
  }

  private Placing(Tour tour) {
    this(tour, new Trial(tour));
  }

  /** The places in a tour, which stays as it is but for {@link #putIn}. */
  Placing(Tour tour, Trial trial) {
    this.tour = tour;
    this.trial = trial;
    terrain = tour.terrain;
    best = new Picture(tour);
  }

  Terrain terrain() {
    return terrain;
  }

  /** Whether each place was looked at in the latest question. */
  boolean isComplete() {
    return tried < PLACES_MAX;
  }

  /** The plan as it is. */
  Plan current() {
    Picture picture = new Picture(tour);
    picture.take(tour);
    return Plans.of(terrain, picture);
  }

  /** The route that plays a role now; -1 for none. */
  int routeOf(int role) {
    return tour.route[role];
  }

  /** What a carer works in all, without a visit. */
  long workWithout(int carer, int visit) {
    return IntStream.range(0, terrain.roles)
        .filter(r -> tour.route[r] >= 0 && terrain.visitOf[r] != visit)
        .filter(r -> terrain.carerOf[tour.route[r]] == carer)
        .mapToLong(r -> terrain.service[r])
        .sum();
  }

  /** How many visits a route has without one. */
  int visitsWithout(int route, int visit) {
    return (int)
        IntStream.range(0, terrain.roles)
            .filter(r -> tour.route[r] == route && terrain.visitOf[r] != visit)
            .count();
  }

  /** The cheapest plan with a role of the visit played on one of the routes, others as they are. */
  @Nullable Plan with(int visit, int role, int[] routes) {
    int first = terrain.firstRole[visit];
    int[][] choices = new int[terrain.firstRole[visit + 1] - first][];
    for (int i = 0; i < choices.length; i++) {
      choices[i] = first + i == role ? routes : new int[] {tour.route[first + i]};
    }
    return cheapest(visit, choices);
  }

  /** The cheapest plan with the visit made by whomever it may be. */
  @Nullable Plan made(int visit) {
    return cheapest(visit, takers(visit));
  }

  /** Makes a visit that is left out where it costs least; false if leaving it out costs no more. */
  boolean putIn(int visit) {
    look(visit, takers(visit), false);
    if (best.cost >= tour.cost()) {
      return false;
    }
    best.give(tour);
    return true;
  }

  /** For each role the routes that could take it if nobody else had to be there. */
  private int[][] takers(int visit) {
    int first = terrain.firstRole[visit];
    int[][] takers = new int[terrain.firstRole[visit + 1] - first][];
    for (int i = 0; i < takers.length; i++) {
      int role = first + i;
      takers[i] =
          Arrays.stream(terrain.routesFor[role]).filter(k -> takes(visit, role, k)).toArray();
    }
    return takers;
  }

  /** Whether a route could take a role if nobody else had to be there. */
  boolean takes(int visit, int role, int route) {
    int[][] alone = new int[terrain.firstRole[visit + 1] - terrain.firstRole[visit]][];
    alone[role - terrain.firstRole[visit]] = new int[] {route};
    for (int i = 0; i < alone.length; i++) {
      alone[i] = alone[i] == null ? new int[] {-1} : alone[i];
    }
    look(visit, alone, true);
    return best.cost < Long.MAX_VALUE;
  }

  private @Nullable Plan cheapest(int visit, int[][] choices) {
    look(visit, choices, false);
    return best.cost == Long.MAX_VALUE ? null : Plans.of(terrain, best);
  }

  private void look(int visit, int[][] choices, boolean anyWillDo) {
    firstWillDo = anyWillDo;
    best.cost = Long.MAX_VALUE;
    tried = 0;
    double old = tour.keyOf(visit);
    trial.begin();
    if (trial.takeOutAll(visit)) {
      tour.cost();
      trial.save(level);
      choose(visit, choices, new int[choices.length], 0);
    }
    trial.undo();
    tour.setKey(visit, old);
  }

  private void choose(int visit, int[][] choices, int[] on, int depth) {
    if (depth == choices.length) {
      tryOn(visit, on);
      return;
    }
    for (int route : choices[depth]) {
      if (route < 0 || terrain.allowed(terrain.firstRole[visit] + depth, route)) {
        on[depth] = route;
        if (depth == 0 || depth + 1 == choices.length || isPossible(visit, on, depth + 1)) {
          choose(visit, choices, on, depth + 1);
        }
      }
    }
  }

  /** Whether the first roles could be played together; those yet to come only make it later. */
  private boolean isPossible(int visit, int[] on, int roles) {
    int[] some = Arrays.copyOf(on, roles);
    if (Arrays.stream(some).allMatch(k -> k < 0)) {
      return true;
    }
    for (double key : gaps(some)) {
      tried++;
      boolean fits = enter(visit, some, key);
      trial.restore(level);
      if (fits) {
        return true;
      }
    }
    return false;
  }

  /** Tries every place in the order of keys on these routes. */
  private void tryOn(int visit, int[] on) {
    for (double key : gaps(on)) {
      if (tried >= PLACES_MAX || (firstWillDo && best.cost < Long.MAX_VALUE)) {
        return;
      }
      tried++;
      if (enter(visit, on, key) && tour.cost() < best.cost) {
        best.take(tour);
      }
      trial.restore(level);
    }
  }

  /** A key between each two neighbours in the order of keys on these routes. */
  private double[] gaps(int[] on) {
    double[] keys =
        Arrays.stream(on)
            .filter(k -> k >= 0)
            .boxed()
            .flatMapToDouble(this::keys)
            .sorted()
            .distinct()
            .toArray();
    return IntStream.range(0, Math.max(0, keys.length - 1))
        .mapToDouble(i -> Routes.between(keys[i], keys[i + 1], Double.NaN))
        .filter(key -> !Double.isNaN(key))
        .toArray();
  }

  private DoubleStream keys(int route) {
    DoubleStream.Builder keys = DoubleStream.builder();
    for (int n = terrain.head(route); n != terrain.tail(route); n = tour.next[n]) {
      keys.add(tour.key[n]);
    }
    return keys.add(tour.key[terrain.tail(route)]).build();
  }

  /** Puts the visit in with a key; whether all rules are then kept. */
  private boolean enter(int visit, int[] on, double key) {
    tour.setKey(visit, key);
    int first = terrain.firstRole[visit];
    int entered = -1;
    for (int i = 0; i < on.length; i++) {
      if (on[i] >= 0) {
        if (!trial.admits(first + i, on[i])) {
          return false;
        }
        trial.putIn(first + i, tour.behindBy(key, terrain.head(on[i])));
        entered = first + i;
      }
    }
    tour.fixed -= terrain.leftOutCost[visit];
    return entered >= 0 && trial.fits(entered, Long.MAX_VALUE);
  }
}
