package org.liandong.casework.web;

import org.liandong.shared.web.View;

/**
 * The number of rows of a list as a page of its own, for those without scripts.
 *
 * @param count the part a script would have put into the list
 */
record ContactsCountPage(ContactsCount count) implements View {}
