package org.liandong.casework.web;

import org.liandong.shared.web.View;

/**
 * How many rows the list has, fetched after it is shown.
 *
 * @param rows exactly
 */
record ContactsCount(long rows) implements View {}
