package org.liandong.linkage.planner;

/**
 * Time as the planner counts it: whole thousandths of a minute from an origin the caller chooses.
 *
 * <p>Whole numbers make the cost of a plan the same however it was reached, so a sum kept up to
 * date over millions of moves equals the sum taken afresh, to the last unit. A thousandth of a
 * minute is the precision of the published instances; an {@code int} then reaches four years.
 */
public final class Ticks {

  /** Ticks of one minute. */
  public static final int MINUTE = 1000;

  /** Later than anything: no limit. */
  public static final int NEVER = Integer.MAX_VALUE / 4;

  private Ticks() {}

  /** The ticks nearest to so many minutes. */
  public static int ofMinutes(double minutes) {
    return Math.toIntExact(Math.round(minutes * MINUTE));
  }

  /** Minutes of so many ticks. */
  public static double toMinutes(long ticks) {
    return ticks / (double) MINUTE;
  }
}
