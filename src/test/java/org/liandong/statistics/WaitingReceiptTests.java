package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.ReceiptVerdict;
import org.liandong.ledger.StepOutcome;
import org.liandong.people.PersonsLinked;
import org.liandong.shared.Period;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Receipts of answers that count what no size of the log holds yet. Every test counts in a year of
 * its own.
 */
final class WaitingReceiptTests extends ReceiptStory {

  @Autowired private ApplicationEventPublisher events;

  @Test
  void aReceiptOfAValueThatNothingWaitingTouchedHolds() {
    served(1977, 7, ServiceDomain.ELDERLY);
    settle();
    String receipt = waiting(query(1977), 7);
    assertThat(checks.check(receipt).holds()).as(outcomes(receipt).toString()).isTrue();
  }

  @Test
  void aReceiptOfAValueThatSomethingWaitingTouchedLeadsToACompleteOne() throws Exception {
    served(1978, 7, ServiceDomain.ELDERLY);
    settle();
    String receipt = waiting(query(1978), 9);
    ReceiptVerdict verdict = checks.check(receipt);
    assertThat(verdict.fails()).isFalse();
    assertThat(outcomes(receipt)).containsEntry(ReceiptStep.VALUE, StepOutcome.SKIPPED);
    String again = Objects.requireNonNull(verdict.again());
    mvc.perform(post("/check").param("receipt", receipt))
        .andExpect(content().string(containsString("href=\"" + again + "\"")));
    mvc.perform(post("/api/v1/receipts/check").content(receipt).contentType("application/json"))
        .andExpect(jsonPath("$.again").value(again));
    mvc.perform(get(URI.create(again)))
        .andExpect(content().string(containsString("服务器核验:每一步都成立")))
        .andExpect(content().string(containsString("\"value\" : 7")));
  }

  @Test
  void ofAFieldOfServiceOnlyACompleteReceiptIsComputedAgain() {
    served(1979, 30, ServiceDomain.ELDERLY);
    settle();
    String receipt =
        waiting(query(1979).where(FigureFilter.NONE.withDomain(ServiceDomain.ELDERLY)), 30);
    assertThat(outcomes(receipt)).containsEntry(ReceiptStep.VALUE, StepOutcome.SKIPPED);
    assertThat(checks.check(receipt).again()).isNotNull();
  }

  @Test
  void anEntryOfAnotherYearDoesNotMakeAReceiptIncomplete() {
    served(1981, 3, ServiceDomain.ELDERLY);
    settle();
    served(1982, 3, ServiceDomain.ELDERLY);
    assertThat(figures.publicAnswer(query(1981)).receipt().unsealed()).isZero();
  }

  @Test
  void aLinkTheLogHoldsInNoSizeYetDoesNotMakeAReceiptFail() {
    served(1983, 1, ServiceDomain.ELDERLY, 98_301);
    served(1983, 1, ServiceDomain.ELDERLY, 98_302);
    settle();
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(
            status -> events.publishEvent(new PersonsLinked(98_302, 98_301))));
    FigureQuery persons = FigureQuery.of("service.persons", Period.of(Year.of(1983)));
    FigureAnswer answer = figures.publicAnswer(persons);
    assertThat(answer.value()).isEqualByComparingTo("1");
    String receipt = figures.witnessed(answer).receipt().json();
    assertThat(outcomes(receipt)).containsEntry(ReceiptStep.VALUE, StepOutcome.SKIPPED);
    served(1984, 1, ServiceDomain.ELDERLY);
    String complete = receipt(persons);
    assertThat(checks.check(complete).holds()).as(outcomes(complete).toString()).isTrue();
  }

  /** As given out while two entries waited to be sealed. */
  private String waiting(FigureQuery query, long value) {
    FigureAnswer answer = figures.publicAnswer(query);
    FigureDefinition definition = figures.definition(query.code());
    Answered answered = new Answered(BigDecimal.valueOf(value), List.of(), 0, answer.treeSize(), 2);
    return figures
        .witnessed(
            new FigureAnswer(
                answer.code(),
                answer.unit(),
                answer.from(),
                answer.to(),
                answer.treeSize(),
                answered.value(),
                List.of(),
                0,
                FigureReceipt.unsigned(definition, query, true, answered)))
        .receipt()
        .json();
  }
}
