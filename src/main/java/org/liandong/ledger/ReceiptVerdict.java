package org.liandong.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a receipt found.
 *
 * @param steps every step, in order
 * @param again where a receipt is that every step can be taken of, when this one counts what no
 *     size of the log held yet; else null
 */
public record ReceiptVerdict(List<Step> steps, @Nullable String again) {

  /** Takes a defensive copy. */
  public ReceiptVerdict {
    steps = List.copyOf(steps);
  }

  /** A verdict on a receipt that need not be asked for again. */
  ReceiptVerdict(List<Step> steps) {
    this(steps, null);
  }

  /** The same, with where to ask again. */
  ReceiptVerdict again(@Nullable String address) {
    return new ReceiptVerdict(steps, address);
  }

  /** Whether every step holds. */
  public boolean holds() {
    return steps.stream().allMatch(step -> step.outcome() == StepOutcome.HOLDS);
  }

  /** Whether a step fails; when none does, one may still not have been taken. */
  public boolean fails() {
    return steps.stream().anyMatch(step -> step.outcome() == StepOutcome.FAILS);
  }

  /** Whether these are the steps of a receipt with a statement. */
  public boolean ofStatement() {
    return steps.stream().anyMatch(step -> step.step() == ReceiptStep.STATEMENT);
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
  public record Step(ReceiptStep step, StepOutcome outcome, @Nullable String fault, String detail) {

    /** It holds. */
    public static Step holds(ReceiptStep step) {
      return new Step(step, StepOutcome.HOLDS, null, "");
    }

    /** It does not hold, for the reason. */
    public static Step fails(ReceiptStep step, String fault, Object detail) {
      return new Step(step, StepOutcome.FAILS, fault, detail.toString());
    }

    /** It could not be taken, for the reason. */
    public static Step skipped(ReceiptStep step, String fault, Object detail) {
      return new Step(step, StepOutcome.SKIPPED, fault, detail.toString());
    }
  }
}
