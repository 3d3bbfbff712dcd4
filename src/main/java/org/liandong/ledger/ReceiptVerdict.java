package org.liandong.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a receipt found.
 *
 * @param steps every step, in order
 */
public record ReceiptVerdict(List<Step> steps) {

  /** Takes a defensive copy. */
  public ReceiptVerdict {
    steps = List.copyOf(steps);
  }

  /** Whether every step holds. */
  public boolean holds() {
    return steps.stream().allMatch(step -> step.outcome() == StepOutcome.HOLDS);
  }

  /**
   * One step.
   *
   * @param step which
   * @param outcome how it ended
   * @param fault what is wrong, as a code of the bundles below {@code ledger.receipt.fault.}, or
   *     null
   * @param detail the place that is wrong, such as a field's name or a number; may be empty
   */
  public record Step(
      ReceiptStep step, StepOutcome outcome, @Nullable String fault, String detail) {}
}
