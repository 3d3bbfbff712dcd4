package org.liandong.statistics;

import java.util.List;
import org.liandong.shared.database.Beat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whether persons were linked, a figure defined or retired, or the disclosure policy changed:
 * each adds a row, and none is ever taken out.
 */
@Component
class StatisticsBeat implements Beat {

  private final int city;

  StatisticsBeat(@Value("${liandong.city.code}") int city) {
    this.city = city;
  }

  @Override
  public List<String> expressions() {
    return List.of(
        "(select count(*) from statistics.person_link where city = %d)".formatted(city),
        "(select count(*) from statistics.definition)",
        "(select count(*) from statistics.disclosure_policy)");
  }
}
