package org.liandong.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was computed, and from how much of the log.
 *
 * @param value of the whole; null when hidden, or a ratio over nothing
 * @param cells ascending
 * @param suppressed how many values are hidden, the whole included
 * @param treeSize size of the log
 * @param unsealed what may count besides and is in no size of the log yet: entries without a leaf,
 *     and links of persons
 */
record Answered(
    @Nullable BigDecimal value,
    List<FigureCell> cells,
    int suppressed,
    long treeSize,
    long unsealed) {

  /** The same from another size of the log. */
  Answered from(long size, long waiting) {
    return new Answered(value, cells, suppressed, size, waiting);
  }
}
