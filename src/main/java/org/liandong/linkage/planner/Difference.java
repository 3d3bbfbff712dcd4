package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.List;

/**
 * What another plan has more of one term, less if negative.
 *
 * @param amount in the unit of the term
 * @param cost the amount weighed
 */
public record Difference(Term term, long amount, long cost) implements Justification {

  /** All terms in which another plan differs. */
  static List<Difference> between(Score now, Score other, Weights weights) {
    return Arrays.stream(Term.values())
        .filter(term -> term.amount(now) != term.amount(other))
        .map(term -> {
          long amount = term.amount(other) - term.amount(now);
          return new Difference(term, amount, amount * term.weight(weights));
        })
        .filter(difference -> difference.cost() != 0)
        .toList();
  }

  @Override
  public String code() {
    return "linkage.term." + Justification.part(term);
  }

  /** The amount, in minutes where the term counts time, and the cost in thousandths. */
  @Override
  public List<Object> values() {
    return List.of(
        term.isTime() ? Ticks.toMinutes(amount) : (Object) amount, Ticks.toMinutes(cost));
  }
}
