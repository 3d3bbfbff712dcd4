package org.liandong.shared.sheets;

import java.time.LocalDate;
import java.util.List;

/**
 * What a row says, however it was written: by it a row without a natural key is known again.
 *
 * @param day the row speaks of; the time in the ids of its records
 * @param parts everything else it says, in an order that never changes; width of letters and number
 *     of spaces do not matter
 */
public record RowContent(LocalDate day, List<String> parts) {

  /** Keeps a copy. */
  public RowContent {
    parts = List.copyOf(parts);
  }
}
