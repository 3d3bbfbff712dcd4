package org.liandong.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What of the demo city is loaded. */
@Component
class DemoSettings {

  private final int firstYear;
  private final String until;

  DemoSettings(
      @Value("${liandong.demo.first-year:2014}") int firstYear,
      @Value("${liandong.demo.until:}") String until) {
    this.firstYear = firstYear;
    this.until = until;
  }

  /** First year of service records. */
  int firstYear() {
    return firstYear;
  }

  /** Last day of anything, or empty for today. */
  String until() {
    return until;
  }
}
