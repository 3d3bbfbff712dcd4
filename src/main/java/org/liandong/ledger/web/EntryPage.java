package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Entry;
import org.liandong.ledger.EntryWords;
import org.liandong.ledger.ListedEntry;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * One entry and its receipt.
 *
 * @param listed the entry
 * @param words for its codes
 * @param receipt as JSON, or null while it waits to be sealed
 */
record EntryPage(ListedEntry listed, EntryWords.Words words, @Nullable String receipt)
    implements View {

  static String name(Web web, @Nullable Enum<?> constant) {
    return constant == null ? "" : web.name(constant);
  }

  /** The name followed by the code it stands for; the code alone where nobody named it. */
  static String named(String name, @Nullable Object code) {
    String text = text(code);
    return name.isEmpty() || name.equals(text) ? text : name + " · " + text;
  }

  static String category(Web web, Entry entry, EntryWords.Words words) {
    String key = words.category(entry);
    return named(key == null ? "" : web.text(key), entry.dimensions().category());
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
