package org.liandong.ledger;

/**
 * What an entry counts: whole numbers only, negative in a reversal.
 *
 * @param count person-times or units
 * @param minutes of direct work
 * @param cents of money, CNY
 */
public record Amounts(long count, long minutes, long cents) {

  /** So many units. */
  public static Amounts count(long count) {
    return new Amounts(count, 0, 0);
  }

  /** The same taken back. */
  public Amounts negated() {
    return new Amounts(-count, -minutes, -cents);
  }
}
