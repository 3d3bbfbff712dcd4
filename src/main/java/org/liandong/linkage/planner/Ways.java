package org.liandong.linkage.planner;

/** Travel times and weighted distances between all places, row by row. */
final class Ways {

  private Ways() {}

  /** The travel times, then the distances times their weight; one array twice where they agree. */
  static int[][] of(Problem problem) {
    int places = problem.places();
    int[] ticks = new int[places * places];
    int[] cost = new int[places * places];
    boolean same = true;
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        int at = from * places + to;
        ticks[at] = problem.travel().ticks(from, to);
        cost[at] =
            Math.toIntExact(
                Math.multiplyExact(
                    problem.weights().distance(), problem.travel().distance(from, to)));
        same &= ticks[at] == cost[at];
      }
    }
    return new int[][] {ticks, same ? ticks : cost};
  }
}
