package org.liandong.statistics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.liandong.shared.Refusal;

/**
 * How much of the ledger a question is answered from: the months it counts, or their whole years
 * where entries of other months decide with them on what is hidden.
 *
 * @param entries of those months; only ever more, so equal numbers are equal entries. As of a size
 *     of the log, that size
 * @param treeSize size of the log
 * @param unsealed what may count besides: entries of those months without a leaf, and links of
 *     persons no size of the log holds yet
 */
record Extent(long entries, long treeSize, long unsealed) {

  /**
   * Measures it; inside a read of the store.
   *
   * @throws Refusal when the log is not as large as asked
   */
  static Extent of(Store store, LinkLog links, Asked asked) {
    if (asked.leaves() != Long.MAX_VALUE) {
      if (asked.leaves() > store.sealed()) {
        throw Refusal.user(
            "statistics.tree-size.ahead",
            Long.toString(asked.leaves()),
            Long.toString(store.sealed()));
      }
      return new Extent(asked.leaves(), asked.leaves(), 0);
    }
    boolean wholeYears = asked.singlesOut();
    Set<MonthRows> months = new HashSet<>();
    for (Question question : asked.questions()) {
      LocalDate from = question.from();
      LocalDate to = question.to();
      months.addAll(
          store
              .months(
                  Store.monthNumber(from.getYear(), wholeYears ? 1 : from.getMonthValue()),
                  Store.monthNumber(to.getYear(), wholeYears ? 12 : to.getMonthValue()))
              .values());
    }
    boolean persons = wholeYears || asked.countsPersons();
    return new Extent(
        months.stream().mapToLong(MonthRows::size).sum(),
        store.sealed(),
        months.stream().mapToLong(MonthRows::waiting).sum()
            + (persons ? links.pending(store.sealed()) : 0));
  }

  /** What was computed, from so much. */
  Answered answered(FigureValues values, Asked asked) {
    return new Answered(
        values.whole(),
        values.cells(asked.query().by()),
        values.hidden().size(),
        treeSize,
        unsealed);
  }
}
