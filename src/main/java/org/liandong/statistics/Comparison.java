package org.liandong.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.LedgerFeed;

/**
 * A published figure beside today's, with what lies between.
 *
 * @param publication as it was frozen
 * @param again its value computed again at its size of the log
 * @param today the same question answered now
 * @param changes entries sealed since that touch it, or null when telling them would single out
 *     sensitive work
 * @param definitionHash of the definition in force now
 */
public record Comparison(
    Publication publication,
    @Nullable BigDecimal again,
    @Nullable BigDecimal today,
    LedgerFeed.@Nullable Changes changes,
    String definitionHash) {

  /** Whether computing it again gives what was published. */
  public boolean reproduced() {
    return same(publication.value(), again);
  }

  /** Whether today's value is another. */
  public boolean differs() {
    return !same(publication.value(), today);
  }

  /** Whether the figure is defined as it was. */
  public boolean sameDefinition() {
    return publication.definitionHash().equals(definitionHash);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
