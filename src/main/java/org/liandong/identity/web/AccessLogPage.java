package org.liandong.identity.web;

import java.util.List;
import org.liandong.identity.AccessLine;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/**
 * The access log.
 *
 * @param lines newest first
 * @param filter as asked
 * @param paging where the list stands
 */
record AccessLogPage(List<AccessLine> lines, Asked filter, Paging paging) implements View {

  /** The filter as typed. */
  record Asked(String from, String to, String event, String username, String record) {}
}
