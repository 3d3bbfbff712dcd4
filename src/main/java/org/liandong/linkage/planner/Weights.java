package org.liandong.linkage.planner;

/**
 * What each term of the objective weighs; a term of weight 0 is not computed at all.
 *
 * @param distance a unit of {@link Travel#distance}
 * @param lateness a tick after a visit's latest start, for each role
 * @param worstLateness a tick of the latest of all
 * @param newFace a role played by somebody else than last time (continuity)
 * @param unmetWish a part of a wish left unmet (preference)
 * @param load a squared minute of a carer's service: the more even, the less (fairness)
 * @param unassigned a visit left out, times its priority
 * @param disturbance a promised visit of which some role is played by somebody else
 * @param postponement a tick a promised visit starts later than promised
 */
public record Weights(
    long distance,
    long lateness,
    long worstLateness,
    long newFace,
    long unmetWish,
    long load,
    long unassigned,
    long disturbance,
    long postponement) {

  /**
   * The published home-care objective times three: distance, total and largest tardiness, every
   * patient served.
   */
  public static final Weights HOME_CARE = new Weights(1, 1, 1, 0, 0, 0, 10_000_000, 0, 0);

  /** What a town starts from; a minute of lateness weighs as much as a kilometre. */
  public static final Weights TOWN = new Weights(1, 1, 1, 2_000, 2_000, 1, 1_000_000, 20_000, 1);

  /** Refuses rewards for what should cost. */
  public Weights {
    if (Math.min(Math.min(distance, lateness), Math.min(worstLateness, newFace)) < 0
        || Math.min(Math.min(unmetWish, load), Math.min(disturbance, postponement)) < 0
        || unassigned <= 0) {
      throw new IllegalArgumentException(
          "Weights must not be negative, and leaving out must cost: "
              + "%d %d %d %d %d %d %d %d %d"
                  .formatted(
                      distance,
                      lateness,
                      worstLateness,
                      newFace,
                      unmetWish,
                      load,
                      unassigned,
                      disturbance,
                      postponement));
    }
  }
}
