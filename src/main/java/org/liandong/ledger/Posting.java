package org.liandong.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry as a module asks for it; city, time and account are added by the ledger.
 *
 * @param id made by whoever first said the thing; posting it twice is posting it once
 * @param fact what kind
 * @param occurredOn the day it happened; not after today
 * @param dimensions what it can be cut by
 * @param amounts what it counts
 * @param source the business record behind it
 */
public record Posting(
    UUID id,
    Fact fact,
    LocalDate occurredOn,
    Dimensions dimensions,
    Amounts amounts,
    Source source) {}
