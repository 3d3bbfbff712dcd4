package org.liandong.linkage.planner;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** One chain of simulated annealing on one tour. */
final class Search {

  private static final int TRIES = 32;

  /** Of 16 moves of a visit so many exchange two roles, and so many the ends of two days. */
  private static final int EXCHANGES = 2;

  private static final int ENDS = 2;

  /** Of 16 other moves of a joint visit so many move it whole. */
  private static final int WHOLE = 3;

  private static final int TAILS = 8;

  /** One of so many moves is for a visit that is left out. */
  private static final int OUT = 16;

  private static final int RESPACE = 4096;

  final Terrain terrain;
  final Tour tour;
  final Trial trial;
  final Dice dice;
  final Near near;

  /** Places tried so far. */
  long tried;

  /** Changes accepted so far. */
  long accepted;

  /** Whether keys have come too close to put another between. */
  boolean crowded;

  double temperature;

  private long respaceAt = RESPACE;

  private final Relocation relocation;
  private final Gathering gathering;
  private final Exchange exchange;
  private final Tails tails;
  private final Picture best;
  private int[] movable;

  /** Visits left out; some may have come in since. */
  private final int[] out;

  private int outs;

  Search(Terrain terrain, Near near, long seed) {
    this.terrain = terrain;
    this.near = near;
    tour = new Tour(terrain);
    trial = new Trial(tour);
    dice = new Dice(seed);
    relocation = new Relocation(this);
    gathering = new Gathering(this);
    exchange = new Exchange(this);
    tails = new Tails(this);
    best = new Picture(tour);
    movable = new int[0];
    out = new int[terrain.visits];
  }

  Picture best() {
    return best;
  }

  /** Starts from a tour as it once was. */
  void start(Picture from) {
    from.give(tour);
    start();
    respace();
  }

  /** Starts from the tour as it is. */
  void start() {
    movable =
        IntStream.range(0, terrain.visits)
            .filter(v -> !terrain.pinned[v] && isPossible(v))
            .toArray();
    outs = 0;
    for (int visit : movable) {
      if (isOut(visit)) {
        out[outs++] = visit;
      }
    }
    best.take(tour);
  }

  private boolean isOut(int visit) {
    return tour.route[terrain.firstRole[visit]] < 0;
  }

  /** A visit to move, those that are left out more often than others. */
  private int pick() {
    while (outs > 0 && dice.below(OUT) == 0) {
      int i = dice.below(outs);
      int visit = out[i];
      if (isOut(visit)) {
        return visit;
      }
      out[i] = out[--outs];
    }
    return movable[dice.below(movable.length)];
  }

  /** Notes that a visit was left out. */
  private void leaveOut(int visit) {
    for (int i = 0; i < outs; i++) {
      if (out[i] == visit) {
        return;
      }
    }
    out[outs++] = visit;
  }

  /** Puts into the best tour found what it leaves out and what still fits. */
  void fill(BooleanSupplier stopped) {
    best.give(tour);
    if (new Filling(tour, trial, stopped).fill()) {
      best.take(tour);
    }
  }

  /** Whether each role has somebody who could play it at all. */
  private boolean isPossible(int visit) {
    return IntStream.range(terrain.firstRole[visit], terrain.firstRole[visit + 1])
        .allMatch(r -> terrain.routesFor[r].length > 0);
  }

  boolean hasMovable() {
    return movable.length > 0;
  }

  long threshold() {
    return (long) (temperature * dice.exponential());
  }

  /** A node behind which a role might go, -1 for none. */
  int place(int role) {
    int[] list = near.of[role];
    int chance = dice.below(16);
    if (chance == 0 || list.length == 0) {
      int node = dice.below(terrain.roles + terrain.routes);
      return tour.route[node] < 0 ? -1 : node;
    }
    int one = dice.below(list.length);
    int other = dice.below(list.length);
    int entry = list[Math.min(one, other)];
    int u = entry >> 1;
    if (tour.route[u] < 0) {
      return -1;
    }
    return (entry & 1) == 0 ? u : tour.prev[u];
  }

  /** One trial of a random move. */
  void step() {
    int visit = pick();
    if (isOut(visit) ? bringIn(visit) : move(visit)) {
      accepted++;
      if (tour.cost() < best.cost) {
        best.take(tour);
      }
    }
    if (crowded || accepted >= respaceAt) {
      respaceAt = accepted + RESPACE;
      crowded = false;
      respace();
    }
  }

  private boolean move(int visit) {
    int first = terrain.firstRole[visit];
    int roles = terrain.firstRole[visit + 1] - first;
    int role = first + (roles == 1 ? 0 : dice.below(roles));
    int kind = dice.below(16);
    if (kind < EXCHANGES) {
      return exchange.near(role);
    }
    if (kind < EXCHANGES + ENDS) {
      return tails();
    }
    if (roles == 1 || dice.below(16) >= WHOLE) {
      return relocation.one(role, TRIES);
    }
    boolean moved = gathering.whole(visit, TRIES);
    if (moved && isOut(visit)) {
      leaveOut(visit);
    }
    return moved;
  }

  private boolean tails() {
    for (int t = 0; t < TAILS; t++) {
      int role = dice.below(terrain.roles);
      if (tour.route[role] >= 0 && tails.near(role)) {
        return true;
      }
    }
    return false;
  }

  /** Tries to put in a visit that is left out, sometimes in place of a neighbour. */
  private boolean bringIn(int visit) {
    int other = -1;
    if (dice.below(2) == 0) {
      int p = place(terrain.firstRole[visit]);
      if (p >= 0 && p < terrain.roles && !terrain.pinned[terrain.visitOf[p]]) {
        other = terrain.visitOf[p];
      }
    }
    if (other >= 0 && dice.below(2) == 0) {
      return gathering.displacing(visit, other, TRIES);
    }
    boolean in = gathering.instead(visit, other, TRIES);
    if (in && other >= 0 && isOut(other)) {
      leaveOut(other);
    }
    return in;
  }

  /** Gives every visit the key of its start, as far as the order of the routes allows. */
  void respace() {
    Integer[] order =
        IntStream.range(0, terrain.visits)
            .filter(v -> tour.route[terrain.firstRole[v]] >= 0)
            .boxed()
            .sorted(Comparator.comparingDouble(tour::keyOf))
            .toArray(Integer[]::new);
    for (int v : order) {
      double least = 0;
      for (int r = terrain.firstRole[v]; r < terrain.firstRole[v + 1]; r++) {
        least = Math.max(least, tour.leave[r] - terrain.service[r]);
        if (tour.prev[r] < terrain.roles) {
          least = Math.max(least, tour.key[tour.prev[r]] + 16);
        }
      }
      tour.setKey(v, least);
    }
  }
}
