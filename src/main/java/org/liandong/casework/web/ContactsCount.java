package org.liandong.casework.web;

import org.liandong.shared.web.View;

/**
 * How many rows the list has, fetched after it is shown.
 *
 * @param rows exactly, unless there are more
 * @param more whether there are more than were counted
 */
record ContactsCount(long rows, boolean more) implements View {}
