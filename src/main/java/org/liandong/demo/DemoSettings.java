package org.liandong.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What of the demo city is loaded. */
@Component
class DemoSettings {

  private final int firstYear;
  private final String until;
  private final Clock clock;

  DemoSettings(
      @Value("${liandong.demo.first-year:2014}") int firstYear,
      @Value("${liandong.demo.until:}") String until,
      Clock clock) {
    this.firstYear = firstYear;
    this.until = until;
    this.clock = clock;
  }

  /** First year of service records. */
  int firstYear() {
    return firstYear;
  }

  /** Last day of anything: today, unless an earlier day is set. */
  LocalDate lastDay() {
    LocalDate today = LocalDate.now(clock);
    LocalDate set = until.isEmpty() ? today : LocalDate.parse(until);
    return set.isAfter(today) ? today : set;
  }
}
