package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.ReceiptVerdict;
import org.liandong.ledger.StepOutcome;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * Checks a receipt, in the browser and on the server.
 *
 * @param receipt as pasted
 * @param verdict of the server, or null before anything was pasted
 */
record CheckPage(String receipt, @Nullable ReceiptVerdict verdict) implements View {

  private static final String FAULT = "ledger.receipt.fault.";
  private static final String MEANING = "ledger.check.meaning.";

  static CheckPage empty() {
    return new CheckPage("", null);
  }

  /** Codes of the faults the script in the browser can name. */
  static String[] scriptFaults() {
    return new String[] {
      "unreadable",
      "field",
      "content-differs",
      "content-of-another",
      "commitment",
      "leaf-outside",
      "inclusion",
      "checkpoint-unreadable",
      "checkpoint-size",
      "key-unreadable",
      "signature",
      "origin",
      "key-of-another",
      "log-root",
      "log-ahead",
      "no-ed25519",
      "no-answer",
      "statement-unreadable",
      "statement-differs",
      "statement-signature",
      "root",
      "checkpoint-smaller",
      "definition-hash",
      "definition-of-another",
      "value",
      "value-unsealed",
      "value-scope",
      "value-server"
    };
  }

  /** Whether the step is not one of a receipt of this kind; the script shows it when it is. */
  boolean hidden(ReceiptStep step) {
    boolean statement = verdict != null && verdict.ofStatement();
    return !(statement ? ReceiptStep.OF_STATEMENT : ReceiptStep.OF_ENTRY).contains(step);
  }

  /** What the server found, as a key. */
  String summary() {
    if (verdict == null) {
      return "";
    }
    if (verdict.holds()) {
      return "ledger.check.server.holds";
    }
    return verdict.fails() ? "ledger.check.server.fails" : "ledger.check.server.partly";
  }

  ReceiptVerdict.@Nullable Step step(ReceiptStep step) {
    return verdict == null
        ? null
        : verdict.steps().stream().filter(it -> it.step() == step).findFirst().orElse(null);
  }

  static TagKind kind(StepOutcome outcome) {
    return switch (outcome) {
      case HOLDS -> TagKind.OK;
      case FAILS -> TagKind.WARN;
      case SKIPPED -> TagKind.PLAIN;
    };
  }

  static String fault(Web web, ReceiptVerdict.Step step) {
    return step.fault() == null ? "" : fault(web, step.fault(), step.detail());
  }

  static String fault(Web web, String code, String detail) {
    return web.text(FAULT + code, detail);
  }

  static String meaning(Web web, ReceiptStep step) {
    return web.text(MEANING + step);
  }
}
