package org.liandong.linkage.planner;

/** What no plan may break. */
public enum Rule {
  /** A carer lacks an ability the role needs. */
  ABILITY,
  /** A carer and a client, or two carers, may not meet. */
  APART,
  /** A role starts before its window or after its deadline. */
  WINDOW,
  /** A carer cannot be there by then. */
  WAY,
  /** A carer leaves before the shift begins or is back after it ends. */
  SHIFT,
  /** A shift has more visits, or a carer more work, than allowed. */
  LIMIT,
  /** Roles of a visit are not all played, or not by different carers. */
  ROLES,
  /** Roles start too close together or too far apart. */
  GAP,
  /** A pinned visit is not as published. */
  PINNED
}
