package org.liandong.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.liandong.shared.TimeOrderedId;

/** Ids that are the same at every loading: of the day of the thing, and of what it is. */
final class DemoIds {

  private static final LocalTime MORNING = LocalTime.of(1, 0);

  private DemoIds() {}

  /** The id of this thing of this day. */
  static UUID of(String what, LocalDate day) {
    long millis = day.atTime(MORNING).toInstant(ZoneOffset.UTC).toEpochMilli();
    UUID morning = new UUID((millis << 16) | 0x7000L, 0x8000_0000_0000_0000L);
    return TimeOrderedId.derived(morning, "demo/" + what);
  }

  /** A thing of the day with a number among its like; ids of one day sort by number. */
  static UUID of(String what, LocalDate day, int number) {
    UUID id = of(what + "/" + number, day);
    return new UUID(
        id.getMostSignificantBits() + ((long) number << 16), id.getLeastSignificantBits());
  }
}
