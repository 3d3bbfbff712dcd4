package org.liandong.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.identity.AccountSummary;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/**
 * The accounts an administrator keeps.
 *
 * @param rows by user name
 * @param regions name of each row's division
 * @param q text searched for
 * @param role filtered by, or empty
 * @param state {@code open}, {@code locked} or empty
 * @param paging where the list stands
 */
record AccountsPage(
    List<AccountSummary> rows,
    Map<UUID, String> regions,
    String q,
    String role,
    String state,
    Paging paging)
    implements View {}
