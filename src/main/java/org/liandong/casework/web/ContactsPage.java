package org.liandong.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.ContactLine;
import org.liandong.casework.ContactSlice;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;

/**
 * The list of contacts.
 *
 * @param rows of this page
 * @param query the filter as typed
 * @param sort {@code date} or {@code -date}
 * @param slice where this page stands
 * @param unread why the filter was not applied, or null
 * @param choices of the filter
 */
record ContactsPage(
    List<Row> rows,
    ContactQuery query,
    String sort,
    ContactSlice slice,
    @Nullable Refusal unread,
    Choices choices)
    implements View {

  /** A line with the names behind its ids. */
  record Row(ContactLine line, String region, String organisation, String worker) {}

  /** What the filter offers. */
  record Choices(List<Option> divisions, Searched organisations, Searched workers) {}
}
