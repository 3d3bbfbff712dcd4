package org.liandong.linkage.planner;

import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Plans a day again after something happened: a feasible plan at once, then better ones in the
 * background, each next to as few changes of what was published as can be.
 *
 * <p>A visit that somebody else makes, in one role or several, is one change. It weighs as much as
 * 10,000 minutes of lateness of weight 1, and a visit left out as much as 100,000 changes, whatever
 * the town's own weights for these are. A plan in hand is only ever replaced by a cheaper one, so a
 * better plan comes with more changes only if it makes more visits or saves more than the changes
 * weigh.
 */
public final class Replanning {

  private static final long CHANGE = 10_000_000;

  private static final long LEFT_OUT = 1_000_000_000_000L;

  private final Problem problem;
  private Plan best;

  /**
   * Begins with a feasible plan.
   *
   * @param today what is to be planned now
   * @param published what people were told
   * @param pinned visits that must stay as published, those under way among them
   * @param quick limits of the first plan
   */
  public Replanning(Problem today, Plan published, Set<String> pinned, Limits quick) {
    problem = steadfast(today).promising(published, pinned);
    best = new Planner(problem).plan(quick, () -> false);
  }

  private static Problem steadfast(Problem today) {
    Weights own = today.weights();
    return new Problem(
        today.carers(),
        today.visits(),
        today.places(),
        today.travel(),
        new Weights(
            own.distance(),
            own.lateness(),
            own.worstLateness(),
            own.newFace(),
            own.unmetWish(),
            own.load(),
            LEFT_OUT,
            CHANGE,
            own.postponement()));
  }

  /** What is planned, with what was published as promises. */
  public Problem problem() {
    return problem;
  }

  /** The best plan so far. */
  public synchronized Plan best() {
    return best;
  }

  /** Searches on in the caller's thread; whether a better plan was found. */
  public boolean improve(Limits limits, BooleanSupplier cancelled) {
    Plan found = new Planner(problem).plan(limits, cancelled);
    synchronized (this) {
      if (found.cost() >= best.cost()) {
        return false;
      }
      best = found;
      return true;
    }
  }
}
