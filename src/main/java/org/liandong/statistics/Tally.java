package org.liandong.statistics;

import java.util.List;
import java.util.SortedMap;

/**
 * What the engine answers.
 *
 * @param whole over all cells; of distinct persons not their sum
 * @param cells value by the cuts' values in the order asked, ascending; zeros left out
 */
record Tally(long whole, SortedMap<List<String>, Long> cells) {}
