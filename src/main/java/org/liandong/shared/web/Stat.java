package org.liandong.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * A key figure as a card: number, unit, seal, what it counts, how it came about.
 *
 * @param label what it counts
 * @param value as shown, or null when it is hidden to protect persons
 * @param unit in the person's language
 * @param note a line below: the as-of date or the change on the year before; may be empty
 * @param href where the seal leads, or null when the number is not from the ledger
 * @param trend the small line below, or null
 */
public record Stat(
    String label,
    @Nullable String value,
    String unit,
    String note,
    @Nullable String href,
    @Nullable Sparkline trend) {}
