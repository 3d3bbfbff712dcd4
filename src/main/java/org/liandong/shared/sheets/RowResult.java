package org.liandong.shared.sheets;

import java.util.List;
import org.liandong.shared.Refusal;

/**
 * The fate of a row and why.
 *
 * @param fate what is done
 * @param reasons why a row is refused; or what a person should look at though it is not
 */
public record RowResult(RowFate fate, List<Refusal> reasons) {

  /** Keeps a copy. */
  public RowResult {
    reasons = List.copyOf(reasons);
  }

  /** A fate with nothing to say about it. */
  public static RowResult of(RowFate fate) {
    return new RowResult(fate, List.of());
  }

  /** Refused for a reason. */
  public static RowResult refused(Refusal reason) {
    return new RowResult(RowFate.REFUSED, List.of(reason));
  }
}
