package org.liandong.linkage.planner;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who visits: a social worker, a volunteer, someone of the community.
 *
 * @param abilities what a role may ask for, such as a certificate or a standing in the community
 * @param languages languages and dialects spoken
 * @param shifts when and from where; each is one round trip
 * @param workMax most ticks of service over all shifts
 * @param avoids carers and clients, by id, whom this carer may not meet
 */
public record Carer(
    String id,
    Set<String> abilities,
    Set<String> languages,
    @Nullable Sex sex,
    List<Shift> shifts,
    long workMax,
    Set<String> avoids) {

  /** A carer of whom only abilities matter, with one stretch without limits. */
  public static Carer of(String id, Set<String> abilities, int place) {
    return new Carer(
        id, abilities, Set.of(), null, List.of(Shift.from(place)), Long.MAX_VALUE, Set.of());
  }

  /** Takes copies. */
  public Carer {
    abilities = Set.copyOf(abilities);
    languages = Set.copyOf(languages);
    shifts = List.copyOf(shifts);
    avoids = Set.copyOf(avoids);
  }
}
