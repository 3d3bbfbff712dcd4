package org.liandong.shared.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history.
 *
 * @param at when
 * @param who did it, by name
 * @param what happened, in the person's language
 * @param detail the reason given, or empty
 * @param sealHref the receipt of the ledger entry it made, or null when it made none
 */
public record HistoryLine(
    Instant at, String who, String what, String detail, @Nullable String sealHref) {}
