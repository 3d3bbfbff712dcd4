package org.liandong.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;

/**
 * A question: which figure, when, cut by what, narrowed to what, as of which size of the log.
 *
 * @param code of the figure
 * @param period days counted; of a stock only the last day matters
 * @param by cuts, in the order cells name them
 * @param filter what it is narrowed to
 * @param treeSize only the first so many entries of the log; null for everything committed
 */
public record FigureQuery(
    String code, Period period, List<Cut> by, FigureFilter filter, @Nullable Long treeSize) {

  /** Takes a defensive copy. */
  public FigureQuery {
    by = by.stream().distinct().toList();
  }

  /** The figure of a period, whole. */
  public static FigureQuery of(String code, Period period) {
    return new FigureQuery(code, period, List.of(), FigureFilter.NONE, null);
  }

  /** A stock on the day. */
  public static FigureQuery on(String code, LocalDate day) {
    return of(code, new Period(day, day));
  }

  /** The same, cut. */
  public FigureQuery by(Cut... cuts) {
    return new FigureQuery(code, period, List.of(cuts), filter, treeSize);
  }

  /** The same, narrowed. */
  public FigureQuery where(FigureFilter narrowed) {
    return new FigureQuery(code, period, by, narrowed, treeSize);
  }

  /** The same as of a size of the log. */
  public FigureQuery at(@Nullable Long size) {
    return new FigureQuery(code, period, by, filter, size);
  }

  /** The same question about another figure. */
  public FigureQuery of(String other) {
    return new FigureQuery(other, period, by, filter, treeSize);
  }

  /** The same question about other days. */
  public FigureQuery during(Period other) {
    return new FigureQuery(code, other, by, filter, treeSize);
  }
}
