package org.liandong.ledger;

import java.util.List;

/**
 * Told inside the transaction that posts: these entries are in the ledger once it commits.
 *
 * @param entries as they were written; one whose id was there already was left as it is
 */
public record Posted(List<Entry> entries) {

  /** Takes a defensive copy. */
  public Posted {
    entries = List.copyOf(entries);
  }
}
