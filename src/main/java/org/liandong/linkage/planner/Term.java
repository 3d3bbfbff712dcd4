package org.liandong.linkage.planner;

import java.util.function.ToLongFunction;

/** The named terms of the objective. */
public enum Term {
  /** Ways, in the unit of {@link Travel#distance}. */
  DISTANCE(Score::distance, Weights::distance, false),
  /** Starts after the window. */
  LATENESS(Score::lateness, Weights::lateness, true),
  /** The latest start of all after its window. */
  WORST_LATENESS(Score::worstLateness, Weights::worstLateness, true),
  /** Roles played by somebody else than last time. */
  NEW_FACE(Score::newFaces, Weights::newFace, false),
  /** Parts of wishes left unmet. */
  UNMET_WISH(Score::unmetWishes, Weights::unmetWish, false),
  /** Squared minutes of service: unevenness. */
  LOAD(Score::load, Weights::load, false),
  /** Priorities of visits nobody makes. */
  LEFT_OUT(Score::leftOut, Weights::unassigned, false),
  /** Published roles played by somebody else. */
  DISTURBANCE(Score::disturbed, Weights::disturbance, false),
  /** Published visits that start later. */
  POSTPONEMENT(Score::postponed, Weights::postponement, true);

  private final ToLongFunction<Score> amount;
  private final ToLongFunction<Weights> weight;
  private final boolean time;

  Term(ToLongFunction<Score> amount, ToLongFunction<Weights> weight, boolean time) {
    this.amount = amount;
    this.weight = weight;
    this.time = time;
  }

  /** How much of it a plan has. */
  public long amount(Score score) {
    return amount.applyAsLong(score);
  }

  /** What one of it costs. */
  public long weight(Weights weights) {
    return weight.applyAsLong(weights);
  }

  /** Whether it counts ticks. */
  public boolean isTime() {
    return time;
  }
}
