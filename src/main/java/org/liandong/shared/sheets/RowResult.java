package org.liandong.shared.sheets;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/**
 * The fate of a row and why.
 *
 * @param fate what is done
 * @param reasons why a row is refused; or what a person should look at though it is not
 * @param record the record it made or found, where the plan shows it
 */
public record RowResult(RowFate fate, List<Refusal> reasons, @Nullable UUID record) {

  /** Keeps a copy. */
  public RowResult {
    reasons = List.copyOf(reasons);
  }

  /** A fate whose record is not shown. */
  public RowResult(RowFate fate, List<Refusal> reasons) {
    this(fate, reasons, null);
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
