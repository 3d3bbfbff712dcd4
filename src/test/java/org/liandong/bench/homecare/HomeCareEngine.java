package org.liandong.bench.homecare;

import org.jspecify.annotations.Nullable;

/** Something that plans home care; all are given the same seconds and threads. */
public interface HomeCareEngine {

  /**
   * What an engine found.
   *
   * @param solution null where it found none in time
   * @param cost what the engine holds it to cost, in the published objective
   * @param moves moves it tried, 0 where it does not count any
   */
  record Found(@Nullable HomeCareSolution solution, double cost, long moves) {

    /** Nothing in time. */
    public static final Found NOTHING = new Found(null, Double.POSITIVE_INFINITY, 0);
  }

  /** Plans an instance. */
  Found plan(HomeCareInstance instance, long seed, double seconds, int threads);
}
