package org.liandong.statistics;

/** What of an entry a figure adds up. */
public enum Measure {
  /** Person-times or units. */
  COUNT,
  /** Minutes of direct work. */
  MINUTES,
  /** Money in cents, CNY. */
  CENTS,
  /** Entries that stand: +1 each, −1 for one that takes another back. */
  RECORDS,
  /**
   * Known persons with at least one standing entry; linked duplicates count once. Not additive:
   * cells add up to more than the whole.
   */
  DISTINCT_PERSONS
}
