package org.liandong.linkage.planner;

/**
 * When the search ends, and what makes it repeatable: for one seed and one number of steps, a
 * problem has one plan.
 *
 * @param seed where chance begins
 * @param steps moves each thread tries; {@link Long#MAX_VALUE} where only time counts
 * @param seconds time on the clock; infinite where only steps count
 * @param threads chains searching side by side
 */
public record Limits(long seed, long steps, double seconds, int threads) {

  /** So many seconds on two threads. */
  public static Limits seconds(long seed, double seconds) {
    return new Limits(seed, Long.MAX_VALUE, seconds, 2);
  }

  /** So many steps on one thread. */
  public static Limits steps(long seed, long steps) {
    return new Limits(seed, steps, Double.POSITIVE_INFINITY, 1);
  }

  /** Refuses a search without an end. */
  public Limits {
    if (steps == Long.MAX_VALUE && !(seconds < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A search needs a limit of steps or seconds");
    }
    if (threads < 1 || steps < 0 || !(seconds >= 0)) {
      throw new IllegalArgumentException(
          "%d threads, %d steps, %f seconds".formatted(threads, steps, seconds));
    }
  }
}
