package org.liandong.workforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person counts once, at the highest level held. Walking one person's certificates by day of
 * issue, each that rises above all before it is held as the highest from its day until the next
 * that rises above it; the others are never the highest. On one day the highest level wins, then
 * the earliest record. The order of recording plays no part.
 */
final class HighestLevel {

  private HighestLevel() {}

  /** The certificates that are ever the highest, each with its stretch of days. */
  static Map<UUID, Stretch> of(Collection<Held> certificates) {
    List<Held> rising = new ArrayList<>();
    for (Held next : certificates.stream().sorted(BY_DAY).toList()) {
      if (rising.isEmpty() || next.level().compareTo(rising.getLast().level()) > 0) {
        rising.add(next);
      }
    }
    Map<UUID, Stretch> stretches = new HashMap<>();
    for (int i = 0; i < rising.size(); i++) {
      LocalDate to = i + 1 < rising.size() ? rising.get(i + 1).issuedOn() : null;
      stretches.put(rising.get(i).id(), new Stretch(rising.get(i).issuedOn(), to));
    }
    return stretches;
  }

  private static final Comparator<Held> BY_DAY =
      Comparator.comparing(Held::issuedOn)
          .thenComparing(Held::level, Comparator.reverseOrder())
          .thenComparing(Held::id);

  /** What matters of a certificate here. */
  record Held(UUID id, ProfessionalLevel level, LocalDate issuedOn) {}

  /**
   * Days on which a certificate is the highest.
   *
   * @param from first day
   * @param to first day no longer, or null while it lasts
   */
  record Stretch(LocalDate from, @Nullable LocalDate to) {}
}
