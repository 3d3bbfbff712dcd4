package org.liandong.linkage.planner;

import java.util.List;

/**
 * Who goes where and when.
 *
 * @param stops all roles played, by carer, shift and time
 * @param leftOut visits nobody makes, by id
 * @param cost what the search holds the plan to cost
 */
public record Plan(List<Stop> stops, List<String> leftOut, long cost) {

  /**
   * A role played.
   *
   * @param role its number within the visit
   * @param shift its number among the carer's shifts
   * @param start in ticks
   * @param end in ticks
   */
  public record Stop(String visit, int role, String carer, int shift, int start, int end) {}

  /** Takes copies. */
  public Plan {
    stops = List.copyOf(stops);
    leftOut = List.copyOf(leftOut);
  }
}
