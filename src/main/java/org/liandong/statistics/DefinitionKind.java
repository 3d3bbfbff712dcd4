package org.liandong.statistics;

/** What a figure defined by staff computes. */
public enum DefinitionKind {
  /** A sum over a period. */
  FLOW,
  /** A sum of everything up to a day. */
  STOCK,
  /** Distinct known persons over a period. */
  PERSONS,
  /** One figure over another. */
  RATIO,
  /** One figure over itself a year before. */
  CHANGE;

  /** Whether it divides figures instead of counting entries. */
  public boolean divides() {
    return this == RATIO || this == CHANGE;
  }
}
