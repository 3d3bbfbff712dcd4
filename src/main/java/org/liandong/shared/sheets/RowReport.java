package org.liandong.shared.sheets;

import java.util.List;
import org.liandong.shared.Refusal;

/**
 * A row's fate as kept.
 *
 * @param number as the sheet's margin shows it
 * @param fate in the trial, or as written
 * @param reasons why, or what to look at
 * @param excerpt the row's first cells
 */
public record RowReport(int number, RowFate fate, List<Refusal> reasons, String excerpt) {}
