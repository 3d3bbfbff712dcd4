package org.liandong.linkage.planner;

/**
 * A stretch of time in which a carer travels and works, from a place back to a place.
 *
 * @param begin when the carer may leave the place of departure, in ticks
 * @param end when the carer must be back; {@link Ticks#NEVER} where nothing hangs on it
 * @param from the place of departure
 * @param to the place of return
 * @param visitsMax the most visits of this stretch
 */
public record Shift(int begin, int end, int from, int to, int visitsMax) {

  /** Refuses a stretch that ends before it begins. */
  public Shift {
    if (end < begin) {
      throw new IllegalArgumentException(
          "A shift begins at %d and ends at %d".formatted(begin, end));
    }
  }

  /** A stretch without limits, from a place and back to it. */
  public static Shift from(int place) {
    return new Shift(0, Ticks.NEVER, place, place, Integer.MAX_VALUE);
  }
}
