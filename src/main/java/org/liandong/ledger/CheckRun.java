package org.liandong.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a check as they are taken. */
final class CheckRun {

  private final List<ReceiptVerdict.Step> steps = new ArrayList<>();

  void step(ReceiptStep step, Check check) {
    try {
      check.run();
      holds(step);
    } catch (ReceiptFault fault) {
      add(step, StepOutcome.FAILS, fault);
    }
  }

  void holds(ReceiptStep step) {
    add(step, StepOutcome.HOLDS, null);
  }

  void addAll(List<ReceiptVerdict.Step> judged) {
    steps.addAll(judged);
  }

  /** Whether the step was taken and holds. */
  boolean has(ReceiptStep step) {
    return steps.stream()
        .anyMatch(taken -> taken.step() == step && taken.outcome() == StepOutcome.HOLDS);
  }

  /** The first step fails, so none of the others could be taken. */
  static ReceiptVerdict onlyFails(Collection<ReceiptStep> all, ReceiptFault fault) {
    CheckRun run = new CheckRun();
    for (ReceiptStep step : all) {
      boolean here = step == ReceiptStep.FORM;
      run.add(step, here ? StepOutcome.FAILS : StepOutcome.SKIPPED, here ? fault : null);
    }
    return run.verdict();
  }

  /** What was found, in the order of the steps. */
  ReceiptVerdict verdict() {
    return new ReceiptVerdict(
        steps.stream().sorted(Comparator.comparing(ReceiptVerdict.Step::step)).toList());
  }

  private void add(ReceiptStep step, StepOutcome outcome, @Nullable ReceiptFault fault) {
    steps.add(
        new ReceiptVerdict.Step(
            step,
            outcome,
            fault == null ? null : fault.code(),
            fault == null ? "" : fault.detail()));
  }

  /** What a step does. */
  interface Check {
    void run() throws ReceiptFault;
  }
}
