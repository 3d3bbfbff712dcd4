package org.liandong.ledger.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.EntryWords;
import org.liandong.ledger.Fact;
import org.liandong.ledger.ListedEntry;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * Entries the viewer may see, newest first.
 *
 * @param typed filters
 * @param rows one page
 * @param words for the codes of the rows
 * @param paging where the list stands
 */
record EntriesPage(
    EntryFilterForm typed, List<ListedEntry> rows, EntryWords.Words words, Paging paging)
    implements View {

  /** Makes a page of so many rows from one more that was read. */
  static EntriesPage of(
      EntryFilterForm typed,
      List<ListedEntry> found,
      EntryWords words,
      int rows,
      @Nullable UUID after) {
    boolean more = found.size() > rows;
    List<ListedEntry> page = more ? found.subList(0, rows) : found;
    String next = more ? page.getLast().entry().id().toString() : null;
    return new EntriesPage(
        typed,
        page,
        words.of(page.stream().map(ListedEntry::entry).toList()),
        new Paging(-1, page.size(), next, after == null, ""));
  }

  static List<Option> facts(Web web) {
    return Arrays.stream(Fact.values())
        .map(fact -> new Option(fact.name(), web.name(fact)))
        .toList();
  }

  static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
