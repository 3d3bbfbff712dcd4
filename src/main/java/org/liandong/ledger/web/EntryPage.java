package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.ledger.ListedEntry;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * One entry and its receipt.
 *
 * @param listed the entry
 * @param receipt as JSON, or null while it waits to be sealed
 */
record EntryPage(ListedEntry listed, @Nullable String receipt) implements View {

  static String name(Web web, @Nullable Enum<?> constant) {
    return constant == null ? "" : web.name(constant);
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
