package org.liandong.shared.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Facts about this installation that every page shows or needs. */
@Component
public final class Site {

  private static final int WHOLE = 100;

  private final String cityName;
  private final String cityNameInEnglish;
  private final boolean demo;
  private final Supplier<@Nullable DemoLoading> loading;
  private final ZoneId zone;

  Site(
      @Value("${liandong.city.name}") String cityName,
      @Value("${liandong.city.name-en}") String cityNameInEnglish,
      @Value("${liandong.demo}") boolean demo,
      ObjectProvider<DemoLoading> loading,
      Clock clock) {
    this.cityName = cityName;
    this.cityNameInEnglish = cityNameInEnglish;
    this.demo = demo;
    this.loading = SingletonSupplier.ofNullable(loading::getIfAvailable);
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

  /** How much of the demo city is loaded, 0 to 100; 100 when there is nothing to load. */
  public int demoPercent() {
    DemoLoading city = loading.get();
    return city == null ? WHOLE : city.percent();
  }

  /** The city's time zone. */
  public ZoneId zone() {
    return zone;
  }
}
