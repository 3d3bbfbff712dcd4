package org.liandong.regions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;

/** What zones and codes of old must be, judged by the divisions as they stand. */
final class ZoneRules {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int NAME_LENGTH_MAX = 40;

  private ZoneRules() {}

  /** A zone of its own code and name, which no division has either. */
  static void check(Zone zone, Gazetteer known) {
    if (!CODE.matcher(zone.code()).matches()) {
      throw Refusal.user("regions.zone.code");
    }
    requireName(zone.name());
    if (zone.nameInEnglish().length() > NAME_LENGTH_MAX) {
      throw Refusal.user("regions.name.length", NAME_LENGTH_MAX);
    }
    boolean taken =
        known.zones().stream()
                .anyMatch(
                    other -> other.code().equals(zone.code()) || other.name().equals(zone.name()))
            || known.search(zone.name(), 1).stream()
                .anyMatch(region -> region.name().equals(zone.name()));
    if (taken) {
      throw Refusal.conflict("regions.zone.taken");
    }
  }

  /** A known division below the city that no zone manages in those days. */
  static void check(Zone.Part part, Gazetteer known, RegionCode city) {
    requireOrder(part.from(), part.to());
    Region region = requireExact(part.region(), known);
    if (!city.range().contains(region.code().value()) || region.code().equals(city)) {
      throw Refusal.user("regions.zone.outside-city", region.code().brief());
    }
    for (Zone zone : known.zones()) {
      for (Zone.Part other : zone.parts()) {
        if (touches(part.region(), other.region()) && meets(part, other)) {
          throw Refusal.conflict("regions.zone.overlap", zone.name(), other.region().brief());
        }
      }
    }
  }

  /** A code that is none today, standing for a division of the same rung that is there today. */
  static void check(FormerCode former, Gazetteer known) {
    requireOrder(former.from(), former.to());
    requireName(former.name());
    requireExact(former.current(), known);
    if (known.byExactCode(former.code()) != null) {
      throw Refusal.user("regions.former.in-use", former.code().brief());
    }
    if (former.code().level() != former.current().level()) {
      throw Refusal.user("regions.former.level");
    }
    Optional<FormerCode> other =
        known.formerCodes().stream().filter(each -> each.code().equals(former.code())).findFirst();
    if (other.isPresent()) {
      throw Refusal.conflict("regions.former.taken", other.get().code().brief());
    }
  }

  /** Refuses a last day before the first. */
  static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && to.isBefore(from)) {
      throw Refusal.user("period.reversed", from, to);
    }
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
      throw Refusal.user("regions.name.length", NAME_LENGTH_MAX);
    }
  }

  private static Region requireExact(RegionCode code, Gazetteer known) {
    Region region = known.byExactCode(code);
    if (region == null) {
      throw Refusal.user("regions.unknown", code.brief());
    }
    return region;
  }

  private static boolean touches(RegionCode one, RegionCode other) {
    return one.range().contains(other.value()) || other.range().contains(one.value());
  }

  private static boolean meets(Zone.Part one, Zone.Part other) {
    return startsBeforeEnd(one.from(), other.to()) && startsBeforeEnd(other.from(), one.to());
  }

  private static boolean startsBeforeEnd(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }
}
