package org.liandong.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.Jurisdiction;

/**
 * What the engine is asked: everything resolved, nothing to look up any more.
 *
 * @param facts kinds of entries
 * @param measure what is added up
 * @param from first day, {@link #ALWAYS} for no lower bound
 * @param to last day
 * @param by cuts, at most one of them of time
 * @param region divisions of the filter, or null
 * @param filter the other dimensions of the filter
 * @param scope entries that may be counted
 * @param leaves only leaves below; {@link Long#MAX_VALUE} counts everything committed
 */
record Question(
    Set<Fact> facts,
    Measure measure,
    LocalDate from,
    LocalDate to,
    List<Cut> by,
    @Nullable Jurisdiction region,
    FigureFilter filter,
    Scope scope,
    long leaves) {

  /** Before any day there can be in the ledger. */
  static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

  /** The same, cut otherwise. */
  Question by(List<Cut> cuts) {
    return new Question(facts, measure, from, to, cuts, region, filter, scope, leaves);
  }
}
