package org.liandong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One countable fact, written once and never changed.
 *
 * @param id time-ordered UUID (version 7), the idempotency key
 * @param city 4-digit prefecture code, part of the key
 * @param fact what kind
 * @param occurredOn the day it happened, in the city's zone
 * @param dimensions what it can be cut by
 * @param amounts what it counts
 * @param source the business record behind it
 * @param reverses the entry this one takes back
 * @param reason why it takes it back
 * @param recordedAt to the microsecond
 * @param recordedBy account
 */
public record Entry(
    UUID id,
    int city,
    Fact fact,
    LocalDate occurredOn,
    Dimensions dimensions,
    Amounts amounts,
    Source source,
    @Nullable UUID reverses,
    @Nullable String reason,
    Instant recordedAt,
    UUID recordedBy) {

  /** +1, or −1 for an entry that takes another back: its share of a number of records. */
  public int records() {
    return reverses == null ? 1 : -1;
  }
}
