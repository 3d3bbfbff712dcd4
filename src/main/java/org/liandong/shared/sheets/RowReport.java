package org.liandong.shared.sheets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/**
 * A row's fate as kept.
 *
 * @param number as the sheet's margin shows it
 * @param fate in the trial, or as written
 * @param reasons why, or what to look at
 * @param excerpt the row's first cells
 * @param record the record it made or found, where the plan shows it
 */
public record RowReport(
    int number, RowFate fate, List<Refusal> reasons, String excerpt, @Nullable UUID record) {}
