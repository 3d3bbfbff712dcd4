package org.liandong.ledger;

/** How a step of a check ended. */
public enum StepOutcome {
  /** It holds. */
  HOLDS,
  /** It does not. */
  FAILS,
  /** It could not be tried, because a step before it failed. */
  SKIPPED
}
