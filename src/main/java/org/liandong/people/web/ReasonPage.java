package org.liandong.people.web;

import org.liandong.shared.web.View;

/**
 * Asks why a sensitive record is to be read, before anything of it is shown.
 *
 * @param path of the page that asks
 */
record ReasonPage(String path) implements View {}
