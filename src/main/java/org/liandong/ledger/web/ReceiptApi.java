package org.liandong.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Receipt;
import org.liandong.ledger.ReceiptChecks;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.ReceiptVerdict;
import org.liandong.ledger.StepOutcome;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.WithoutToken;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Checks receipts for programs; anyone may. */
@ApiSection("receipts")
@WithoutToken
@RestController
class ReceiptApi {

  private final ReceiptChecks checks;
  private final MessageSource messages;

  ReceiptApi(ReceiptChecks checks, MessageSource messages) {
    this.checks = checks;
    this.messages = messages;
  }

  @PostMapping("/api/v1/receipts/check")
  VerdictJson check(
      @Parameter(schema = @Schema(implementation = Receipt.class)) @RequestBody String receipt,
      HttpServletRequest request) {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    ReceiptVerdict verdict = checks.check(receipt);
    return new VerdictJson(
        verdict.holds(),
        verdict.steps().stream().map(step -> StepJson.of(step, texts)).toList(),
        verdict.again());
  }

  /**
   * The verdict.
   *
   * @param holds whether every step holds
   * @param again where a complete receipt is, when this one counts what was not sealed yet
   */
  @Schema(name = "Verdict")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VerdictJson(boolean holds, List<StepJson> steps, @Nullable String again) {}

  /**
   * One step.
   *
   * @param name in the language of the request
   * @param fault stable code of what is wrong
   * @param text the same in words
   */
  @Schema(name = "VerdictStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepJson(
      ReceiptStep step,
      StepOutcome outcome,
      String name,
      @Nullable String fault,
      @Nullable String detail,
      @Nullable String text) {

    private static final String FAULT = "ledger.receipt.fault.";

    static StepJson of(ReceiptVerdict.Step step, Texts texts) {
      @Nullable String fault = step.fault();
      return new StepJson(
          step.step(),
          step.outcome(),
          texts.name(step.step()),
          fault,
          fault == null ? null : step.detail(),
          fault == null ? null : texts.text(FAULT + fault, step.detail()));
    }
  }
}
