package org.liandong.regions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;

/**
 * 功能区: a zone that manages towns of a division without a national code of its own.
 *
 * @param code short name in addresses and grants, such as {@code hailing}
 * @param name such as 海陵试验区
 * @param nameInEnglish the same in English
 * @param note where it comes from
 * @param parts what it covers and when
 */
public record Zone(String code, String name, String nameInEnglish, String note, List<Part> parts) {

  /** Takes a defensive copy. */
  public Zone {
    parts = List.copyOf(parts);
  }

  /** The same zone covering these parts. */
  Zone with(List<Part> others) {
    return new Zone(code, name, nameInEnglish, note, others);
  }

  /** What the zone covers on the day. */
  public Jurisdiction on(LocalDate day) {
    return parts.stream()
        .filter(part -> part.holdsOn(day))
        .map(part -> Jurisdiction.of(part.region()))
        .reduce(Jurisdiction.NONE, Jurisdiction::and);
  }

  /**
   * A division inside the zone.
   *
   * @param region the division with all below it
   * @param from first day, none: as long as anyone remembers
   * @param to last day, none: to this day
   */
  public record Part(RegionCode region, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
