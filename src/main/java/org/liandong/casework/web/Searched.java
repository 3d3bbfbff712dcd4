package org.liandong.casework.web;

import java.util.List;
import org.liandong.shared.web.Option;

/**
 * Choices of which there may be more than a page should hold: the first of those whose name holds
 * what was searched, after the one chosen.
 *
 * @param options to show
 * @param more whether there are others, so that searching helps
 */
record Searched(List<Option> options, boolean more) {}
