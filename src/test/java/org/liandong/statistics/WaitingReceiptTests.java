package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.LedgerReader;
import org.liandong.ledger.Posting;
import org.liandong.ledger.ReceiptChecks;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.ReceiptVerdict;
import org.liandong.ledger.Source;
import org.liandong.ledger.StepOutcome;
import org.liandong.people.PersonsLinked;
import org.liandong.shared.Period;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receipts of answers that count what no size of the log holds yet. Every test counts in a year of
 * its own.
 */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc(addFilters = false)
class WaitingReceiptTests {

  private static final RegionCode TOWN = RegionCode.parse("441702105");
  private static final String CODE = "service.person_times";

  @Autowired private MockMvc mvc;
  @Autowired private Figures figures;
  @Autowired private ReceiptChecks checks;
  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private TransactionTemplate transaction;
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

  private static FigureQuery query(int year) {
    return FigureQuery.of(CODE, Period.of(Year.of(year)));
  }

  private String receipt(FigureQuery query) {
    settle();
    return figures.witnessed(figures.publicAnswer(query)).receipt().json();
  }

  private Map<ReceiptStep, StepOutcome> outcomes(String receipt) {
    Map<ReceiptStep, StepOutcome> outcomes = new HashMap<>();
    checks.check(receipt).steps().forEach(step -> outcomes.put(step.step(), step.outcome()));
    return outcomes;
  }

  private void settle() {
    Awaitility.await().until(() -> Viewer.SYSTEM.call(reader::unsealed), List::isEmpty);
  }

  private void served(int year, int count, ServiceDomain domain) {
    served(year, count, domain, null);
  }

  private void served(int year, int count, ServiceDomain domain, @Nullable Integer person) {
    Posting posting =
        new Posting(
            TimeOrderedId.next(),
            Fact.SERVICE_CONTACT,
            LocalDate.of(year, 5, 1),
            new Dimensions(TOWN, null, null, domain, null, null, null, null, person, null),
            new Amounts(count, 30, 0),
            new Source("test.record", UUID.randomUUID()));
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
  }
}
