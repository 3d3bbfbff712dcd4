package org.liandong.linkage.planner;

import java.util.List;

/**
 * What was published about a visit.
 *
 * @param carers the carer of each role, by id, in the order of the roles
 * @param start when the first role was to start, in ticks
 * @param pinned whether it must stay so
 */
public record Promise(List<String> carers, int start, boolean pinned) {

  /** Takes a copy. */
  public Promise {
    carers = List.copyOf(carers);
  }
}
