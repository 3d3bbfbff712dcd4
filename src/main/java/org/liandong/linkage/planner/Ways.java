package org.liandong.linkage.planner;

import java.util.Arrays;

/** Travel times and weighted distances between all places, row by row. */
final class Ways {

  private Ways() {}

  /** The travel times. */
  static int[] ticks(Problem problem) {
    int places = problem.places();
    int[] ticks = new int[places * places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        ticks[from * places + to] = problem.travel().ticks(from, to);
      }
    }
    return ticks;
  }

  /** The distances times their weight; the travel times themselves where they agree. */
  static int[] costs(Problem problem, int[] ticks) {
    int places = problem.places();
    int[] costs = new int[places * places];
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        costs[from * places + to] =
            Math.toIntExact(
                Math.multiplyExact(
                    problem.weights().distance(), problem.travel().distance(from, to)));
      }
    }
    return Arrays.equals(ticks, costs) ? ticks : costs;
  }
}
