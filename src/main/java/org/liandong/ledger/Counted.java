package org.liandong.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Of an entry, what figures count.
 *
 * @param id of the entry
 * @param fact kind
 * @param occurredOn day it happened
 * @param dimensions what it can be cut by; without the worker when read from the tail of the log
 * @param amounts what it adds
 * @param records 1, or −1 when it takes another entry back
 */
public record Counted(
    UUID id, Fact fact, LocalDate occurredOn, Dimensions dimensions, Amounts amounts, int records) {

  /** What counts of the entry. */
  public static Counted of(Entry entry) {
    return new Counted(
        entry.id(),
        entry.fact(),
        entry.occurredOn(),
        entry.dimensions(),
        entry.amounts(),
        entry.records());
  }
}
