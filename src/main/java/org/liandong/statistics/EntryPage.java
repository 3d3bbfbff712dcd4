package org.liandong.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Entry;

/**
 * Some of the entries behind a figure.
 *
 * @param entries in the order of day and id
 * @param next key of the next page, or null on the last
 */
public record EntryPage(List<Entry> entries, @Nullable String next) {

  /** Takes a defensive copy. */
  public EntryPage {
    entries = List.copyOf(entries);
  }
}
