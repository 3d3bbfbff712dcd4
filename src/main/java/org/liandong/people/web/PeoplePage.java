package org.liandong.people.web;

import java.util.List;
import org.liandong.shared.web.View;

/**
 * Search for persons: nothing is listed until somebody is searched for.
 *
 * @param q searched
 * @param rows found, values masked
 * @param more whether there are more than shown
 */
record PeoplePage(String q, List<PersonLine> rows, boolean more) implements View {}
