package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Whether there is a plan with all of a few visits and nothing else: every order of them is tried
 * with all who could make them, each visit after those before it. Exact for a few; for more the
 * answer may be that it is not known.
 *
 * <p>Two visits with no carer in common change nothing by changing places in the order, so of such
 * orders only one is tried. It is taken for granted that no way is shorter over a third place.
 */
final class Together {

  /** The answer. */
  enum Answer {
    POSSIBLE,
    IMPOSSIBLE,
    UNKNOWN
  }

  private static final int TRIED_MAX = 40_000;

  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;
  private int[] visits = new int[0];
  private boolean[] laid = new boolean[0];
  private int tried;

  Together(Terrain terrain) {
    this.terrain = terrain;
    tour = new Tour(terrain);
    trial = new Trial(tour);
  }

  Answer ask(int... asked) {
    visits = asked.clone();
    Arrays.sort(visits);
    laid = new boolean[visits.length];
    tried = 0;
    trial.begin();
    boolean found = next(0, -1, new BitSet());
    trial.undo();
    if (found) {
      return Answer.POSSIBLE;
    }
    return tried > TRIED_MAX ? Answer.UNKNOWN : Answer.IMPOSSIBLE;
  }

  private boolean next(int depth, int last, BitSet carersOfLast) {
    if (depth == visits.length) {
      return true;
    }
    for (int i = 0; i < visits.length; i++) {
      if (!laid[i]) {
        laid[i] = true;
        tour.setKey(visits[i], (depth + 1.0) * Ticks.MINUTE);
        boolean found = lay(depth, i, terrain.firstRole[visits[i]], last, carersOfLast);
        laid[i] = false;
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean lay(int depth, int i, int role, int last, BitSet carersOfLast) {
    if (tried > TRIED_MAX) {
      return false;
    }
    Trial.Level level = new Trial.Level();
    trial.save(level);
    if (role == terrain.firstRole[visits[i] + 1]) {
      return meets(depth, i, last, carersOfLast, level);
    }
    for (int route : terrain.routesFor[role]) {
      if (trial.admits(role, route)) {
        trial.putIn(role, tour.prev[terrain.tail(route)]);
        if (lay(depth, i, role + 1, last, carersOfLast)) {
          return true;
        }
        trial.restore(level);
      }
    }
    return false;
  }

  private boolean meets(int depth, int i, int last, BitSet carersOfLast, Trial.Level level) {
    BitSet carers = new BitSet();
    int first = terrain.firstRole[visits[i]];
    for (int r = first; r < terrain.firstRole[visits[i] + 1]; r++) {
      carers.set(terrain.carerOf[tour.route[r]]);
    }
    if (i < last && !carers.intersects(carersOfLast)) {
      return false;
    }
    tried++;
    if (trial.fits(first, Long.MAX_VALUE) && next(depth + 1, i, carers)) {
      return true;
    }
    trial.restore(level);
    return false;
  }
}
