package org.liandong.workforce.web;

import java.util.List;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;

/**
 * The list of social workers.
 *
 * @param query as asked
 * @param rows this page
 * @param paging where the list stands
 * @param organisations to filter by
 * @param districts to filter by
 */
record SocialWorkersPage(
    WorkerQuery query,
    List<WorkerLine> rows,
    Paging paging,
    List<Option> organisations,
    List<Option> districts)
    implements View {}
