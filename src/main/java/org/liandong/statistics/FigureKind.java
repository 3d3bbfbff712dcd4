package org.liandong.statistics;

/** How a figure relates to time. */
public enum FigureKind {
  /** What happened within a period. */
  FLOW,
  /** What stands at the period's last day: the sum of everything up to it. */
  STOCK,
  /** One figure divided by another, or by itself the year before. */
  RATIO
}
