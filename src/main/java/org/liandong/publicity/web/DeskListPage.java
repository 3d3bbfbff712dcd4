package org.liandong.publicity.web;

import java.util.List;
import java.util.UUID;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/**
 * Records to be written on.
 *
 * @param kind what they are
 * @param rows newest first
 * @param paging where the page stands
 */
record DeskListPage(DeskKind kind, List<Row> rows, Paging paging) implements View {

  /**
   * One record.
   *
   * @param id of it
   * @param when its day or years
   * @param title in the reader's language
   */
  record Row(UUID id, String when, String title) {}
}
