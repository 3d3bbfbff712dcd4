package org.liandong.linkage.planner;

/**
 * What a plan is worth, term by term, before weighing.
 *
 * @param distance in the unit of {@link Travel#distance}
 * @param lateness ticks over all roles
 * @param worstLateness ticks of the latest role
 * @param newFaces roles played by somebody else than last time
 * @param unmetWishes parts of wishes left unmet
 * @param load squared minutes of service, summed over carers
 * @param leftOut priorities of the visits nobody makes, summed
 * @param disturbed promised visits of which some role is played by somebody else
 * @param postponed ticks promised roles start later than promised
 */
public record Score(
    long distance,
    long lateness,
    long worstLateness,
    long newFaces,
    long unmetWishes,
    long load,
    long leftOut,
    long disturbed,
    long postponed) {

  /** The terms weighed and added up. */
  public long total(Weights weights) {
    return weights.distance() * distance
        + weights.lateness() * lateness
        + weights.worstLateness() * worstLateness
        + weights.newFace() * newFaces
        + weights.unmetWish() * unmetWishes
        + weights.load() * load
        + weights.unassigned() * leftOut
        + weights.disturbance() * disturbed
        + weights.postponement() * postponed;
  }
}
