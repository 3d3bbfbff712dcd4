package org.liandong.linkage.planner;

/** How far and how long it is from place to place; places are numbers from 0. */
public interface Travel {

  /** Ticks on the way. */
  int ticks(int from, int to);

  /** What the way costs, in a unit of the implementation's choice. */
  int distance(int from, int to);

  /** Ways read from a table in which time and distance are one. */
  static Travel table(int[][] ticks) {
    return new Travel() {
      @Override
      public int ticks(int from, int to) {
        return ticks[from][to];
      }

      @Override
      public int distance(int from, int to) {
        return ticks[from][to];
      }
    };
  }

  /**
   * Ways between points as the crow flies, made longer by the winding of roads.
   *
   * @param kilometres east and north of an origin, a pair for each place
   * @param roadFactor how much longer than the straight line a road is
   * @param kilometresAnHour speed on the road
   */
  static Travel roads(double[][] kilometres, double roadFactor, double kilometresAnHour) {
    return new Travel() {
      @Override
      public int ticks(int from, int to) {
        return Ticks.ofMinutes(60 * road(from, to) / kilometresAnHour);
      }

      // Metres.
      @Override
      public int distance(int from, int to) {
        return Math.toIntExact(Math.round(1000 * road(from, to)));
      }

      private double road(int from, int to) {
        return roadFactor
            * Math.hypot(
                kilometres[from][0] - kilometres[to][0], kilometres[from][1] - kilometres[to][1]);
      }
    };
  }
}
