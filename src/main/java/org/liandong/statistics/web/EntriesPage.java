package org.liandong.statistics.web;

import java.util.List;
import org.liandong.ledger.Entry;
import org.liandong.ledger.EntryWords;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/**
 * Entries behind a figure.
 *
 * @param code of the figure
 * @param name of the figure
 * @param entries on this page
 * @param words for the codes of the entries
 * @param paging where the list stands
 */
record EntriesPage(
    String code, String name, List<Entry> entries, EntryWords.Words words, Paging paging)
    implements View {}
