package org.liandong.shared.web;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Facts about this installation that every page shows or needs. */
@Component
public final class Site {

  private final String cityName;
  private final String cityNameInEnglish;
  private final boolean demo;
  private final ZoneId zone;

  Site(
      @Value("${liandong.city.name}") String cityName,
      @Value("${liandong.city.name-en}") String cityNameInEnglish,
      @Value("${liandong.demo}") boolean demo,
      Clock clock) {
    this.cityName = cityName;
    this.cityNameInEnglish = cityNameInEnglish;
    this.demo = demo;
    this.zone = clock.getZone();
  }

  /** The city's name in the language of the page. */
  public String cityName(boolean english) {
    return english ? cityNameInEnglish : cityName;
  }

  /** Whether this is the synthetic demo city; every page says so. */
  public boolean demo() {
    return demo;
  }

  /** The city's time zone. */
  public ZoneId zone() {
    return zone;
  }
}
