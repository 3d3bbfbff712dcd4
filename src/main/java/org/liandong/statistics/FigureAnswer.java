package org.liandong.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param code of the figure
 * @param unit of every value
 * @param from first day
 * @param to last day
 * @param treeSize size of the log it covers
 * @param value of the whole; null when suppressed, or a ratio over nothing
 * @param cells in ascending order of their dimensions; empty when not cut
 * @param suppressed how many values disclosure control hides, the whole included
 * @param receipt what anyone needs to compute it again
 */
public record FigureAnswer(
    String code,
    FigureUnit unit,
    LocalDate from,
    LocalDate to,
    long treeSize,
    @Nullable BigDecimal value,
    List<FigureCell> cells,
    int suppressed,
    FigureReceipt receipt) {}
