package org.liandong.linkage.planner;

import java.util.Set;

/**
 * One part in a visit, played by one carer.
 *
 * @param abilities all of them are needed
 * @param service how long it takes, in ticks
 * @param gapMin least time from the start of the visit's first role to the start of this one
 * @param gapMax most time; both 0 where the two start together
 */
public record Role(Set<String> abilities, int service, int gapMin, int gapMax) {

  /** Refuses a gap that cannot be kept. */
  public Role {
    abilities = Set.copyOf(abilities);
    if (gapMin < 0 || gapMax < gapMin || service < 0) {
      throw new IllegalArgumentException(
          "A role of %d ticks cannot begin %d to %d ticks after the first"
              .formatted(service, gapMin, gapMax));
    }
  }

  /** A first role, or one that starts together with it. */
  public static Role together(Set<String> abilities, int service) {
    return new Role(abilities, service, 0, 0);
  }
}
