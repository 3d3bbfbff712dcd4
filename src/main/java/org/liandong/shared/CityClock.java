package org.liandong.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The city's clock: one zone for every date that is counted. */
@Configuration(proxyBeanMethods = false)
class CityClock {

  private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  Clock clock() {
    return Clock.system(CITY_ZONE);
  }
}
