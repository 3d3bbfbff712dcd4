package org.liandong.linkage.planner;

/** The named terms of the objective. */
public enum Term {
  /** Ways, in the unit of {@link Travel#distance}. */
  DISTANCE,
  /** Starts after the window. */
  LATENESS,
  /** The latest start of all after its window. */
  WORST_LATENESS,
  /** Roles played by somebody else than last time. */
  NEW_FACE,
  /** Parts of wishes left unmet. */
  UNMET_WISH,
  /** Squared minutes of service: unevenness. */
  LOAD,
  /** Priorities of visits nobody makes. */
  LEFT_OUT,
  /** Published visits of which some role is played by somebody else. */
  DISTURBANCE,
  /** Published visits that start later. */
  POSTPONEMENT;

  /** How much of it a plan has. */
  public long amount(Score score) {
    return switch (this) {
      case DISTANCE -> score.distance();
      case LATENESS -> score.lateness();
      case WORST_LATENESS -> score.worstLateness();
      case NEW_FACE -> score.newFaces();
      case UNMET_WISH -> score.unmetWishes();
      case LOAD -> score.load();
      case LEFT_OUT -> score.leftOut();
      case DISTURBANCE -> score.disturbed();
      case POSTPONEMENT -> score.postponed();
    };
  }

  /** What one of it costs. */
  public long weight(Weights weights) {
    return switch (this) {
      case DISTANCE -> weights.distance();
      case LATENESS -> weights.lateness();
      case WORST_LATENESS -> weights.worstLateness();
      case NEW_FACE -> weights.newFace();
      case UNMET_WISH -> weights.unmetWish();
      case LOAD -> weights.load();
      case LEFT_OUT -> weights.unassigned();
      case DISTURBANCE -> weights.disturbance();
      case POSTPONEMENT -> weights.postponement();
    };
  }

  /** Whether it counts ticks. */
  public boolean isTime() {
    return this == LATENESS || this == WORST_LATENESS || this == POSTPONEMENT;
  }
}
