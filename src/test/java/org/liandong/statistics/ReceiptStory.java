package org.liandong.statistics;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.LedgerReader;
import org.liandong.ledger.Posting;
import org.liandong.ledger.ReceiptChecks;
import org.liandong.ledger.ReceiptStep;
import org.liandong.ledger.Source;
import org.liandong.ledger.StepOutcome;
import org.liandong.shared.Period;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A test about receipts of figures: serves people in a year and takes receipts of it. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc(addFilters = false)
abstract class ReceiptStory {

  static final RegionCode TOWN = RegionCode.parse("441702105");
  static final String CODE = "service.person_times";

  @Autowired MockMvc mvc;
  @Autowired Figures figures;
  @Autowired ReceiptChecks checks;
  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transaction;
  @Autowired private LedgerReader reader;

  static FigureQuery query(int year) {
    return FigureQuery.of(CODE, Period.of(Year.of(year)));
  }

  /** Of the public answer, once everything is sealed. */
  final String receipt(FigureQuery query) {
    settle();
    return figures.witnessed(figures.publicAnswer(query)).receipt().json();
  }

  final Map<ReceiptStep, StepOutcome> outcomes(String receipt) {
    Map<ReceiptStep, StepOutcome> outcomes = new HashMap<>();
    checks.check(receipt).steps().forEach(step -> outcomes.put(step.step(), step.outcome()));
    return outcomes;
  }

  /** Waits until everything is sealed. */
  final void settle() {
    Awaitility.await().until(() -> Viewer.SYSTEM.call(reader::unsealed), List::isEmpty);
  }

  final void served(int year, int count, ServiceDomain domain) {
    served(year, count, domain, null);
  }

  /** On the first of May, for half an hour. */
  final void served(int year, int count, ServiceDomain domain, @Nullable Integer person) {
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
