package org.liandong.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of the ledger as a text shows it, with what its seal opens.
 *
 * @param place its number in the text, from 1; makes element ids distinct
 * @param code of the figure
 * @param name of the figure in the reader's language
 * @param value grouped, ready to show; a dash when it is withheld or cannot be told any more
 * @param unit in the reader's language, or empty
 * @param from first day, or null when it is a stock
 * @param to last day
 * @param definition what is counted, in the reader's language
 * @param treeSize how many sealed entries of the log it was computed from
 * @param address where definition, trend, drill-down and receipt are
 * @param check where anyone checks its receipt, or empty when there is none
 */
public record LivingNumber(
    int place,
    String code,
    String name,
    String value,
    String unit,
    @Nullable LocalDate from,
    LocalDate to,
    String definition,
    long treeSize,
    String address,
    String check) {

  /** The id of the element its seal opens. */
  public String elementId() {
    return "figure-" + place;
  }
}
