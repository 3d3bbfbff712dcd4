package org.liandong.ledger;

import java.util.List;
import org.liandong.shared.database.Beat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whether entries came or were sealed: leaves are only ever added, and a batch that stops
 * waiting has become leaves, so a batch more or a batch less changes one of the two numbers.
 */
@Component
class LedgerBeat implements Beat {

  private final int city;

  LedgerBeat(@Value("${liandong.city.code}") int city) {
    this.city = city;
  }

  @Override
  public List<String> expressions() {
    return List.of(
        "(select coalesce(max(leaf) + 1, 0) from ledger.leaf where city = %d)".formatted(city),
        "(select count(*) from ledger.unsealed where city = %d)".formatted(city));
  }
}
