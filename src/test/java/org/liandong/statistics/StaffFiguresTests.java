package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
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
import org.liandong.ledger.Source;
import org.liandong.shared.Period;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
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

/** Figures defined by staff. Every test counts in a year and under codes of its own. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc(addFilters = false)
class StaffFiguresTests {

  private static final RegionCode TOWN = RegionCode.parse("441702105");
  private static final ServiceDomain SENSITIVE = ServiceDomain.DRUG_REHABILITATION;

  @Autowired private MockMvc mvc;
  @Autowired private FigureDefinitions definitions;
  @Autowired private Figures figures;
  @Autowired private Publications publications;
  @Autowired private ReceiptChecks checks;
  @Autowired private Ledger ledger;
  @Autowired private LedgerReader reader;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aFigureOfStaffIsAnsweredListedAndNarrowedByWhatItCounts() throws Exception {
    served(1961, ServiceDomain.ELDERLY, null, 3);
    served(1961, ServiceDomain.YOUTH, null, 4);
    define(draft("test.elderly_hours", Measure.MINUTES, FigureUnit.HOUR, ServiceDomain.ELDERLY));
    assertThat(official("test.elderly_hours", 1961)).isEqualTo("0.5");
    mvc.perform(get("/api/v1/figures"))
        .andExpect(jsonPath("$.figures[*].code").value(hasItem("test.elderly_hours")));
    mvc.perform(get("/api/v1/figures/test.elderly_hours?from=1961&to=1961&by=town"))
        .andExpect(jsonPath("$.name").value("测试"))
        .andExpect(jsonPath("$.cells[0].value").value(0.5));
    mvc.perform(get("/api/v1/figures/test.elderly_hours?from=1961&to=1961&domain=YOUTH"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("YOUTH")));
    mvc.perform(get("/figures/test.elderly_hours?from=1961&to=1961")).andExpect(status().isOk());
  }

  @Test
  void aChangeMakesAVersionAndWhatWasPublishedKeepsItsOwn() {
    served(1962, ServiceDomain.ELDERLY, null, 30);
    served(1962, ServiceDomain.YOUTH, null, 40);
    define(draft("test.versions", Measure.COUNT, FigureUnit.PERSON_TIME, ServiceDomain.ELDERLY));
    settle();
    FigureQuery query = FigureQuery.of("test.versions", Period.of(Year.of(1962)));
    UUID id = Viewer.SYSTEM.call(() -> publications.publish(query, "一九六二年"));
    String receipt = figures.witnessed(figures.publicAnswer(query)).receipt().json();
    DefinitionDraft second =
        draft("test.versions", Measure.COUNT, FigureUnit.PERSON_TIME, ServiceDomain.YOUTH);
    Viewer.SYSTEM.run(() -> definitions.change(second, 1));
    assertThat(official("test.versions", 1962)).isEqualTo("40");
    assertThat(official("test.versions@1", 1962)).isEqualTo("30");
    Comparison comparison = publications.compare(id);
    assertThat(comparison.reproduced()).isTrue();
    assertThat(comparison.again()).isEqualByComparingTo("30");
    assertThat(comparison.today()).isEqualByComparingTo("40");
    assertThat(comparison.sameDefinition()).isFalse();
    assertThat(checks.check(receipt).holds()).isTrue();
    assertRefused("statistics.definition.changed", () -> definitions.change(second, 1));
    Viewer.SYSTEM.run(() -> definitions.retire("test.versions", 2, "不再使用"));
    assertThatThrownBy(() -> figures.publicAnswer(query))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("statistics.figure.retired"));
    assertThat(publications.compare(id).reproduced()).isTrue();
    assertThat(checks.check(receipt).holds()).isTrue();
  }

  @Test
  void aRatioKeepsItsPartsAsTheyWere() {
    served(1963, ServiceDomain.ELDERLY, null, 30);
    served(1963, ServiceDomain.YOUTH, null, 10);
    define(draft("test.above", Measure.COUNT, FigureUnit.PERSON_TIME, ServiceDomain.ELDERLY));
    define(ratio("test.share", "test.above", "service.person_times"));
    assertThat(official("test.share", 1963)).isEqualTo("0.75");
    Viewer.SYSTEM.run(() ->
        definitions.change(
            draft("test.above", Measure.COUNT, FigureUnit.PERSON_TIME, ServiceDomain.YOUTH), 1));
    assertThat(official("test.share", 1963)).isEqualTo("0.75");
    assertRefused(
        "statistics.definition.part-ratio",
        () -> definitions.define(ratio("test.twice", "test.share", "service.person_times")));
  }

  @Test
  void whatIsWithheldIsWithheldUnderEveryName() {
    served(1964, ServiceDomain.ELDERLY, null, 400);
    served(1964, ServiceDomain.DRUG_REHABILITATION, null, 2);
    define(draft("t.drug", Measure.COUNT, FigureUnit.PERSON_TIME, SENSITIVE));
    define(draft("t.minutes", Measure.MINUTES, FigureUnit.MINUTE, SENSITIVE));
    define(draft("t.elderly", Measure.COUNT, FigureUnit.PERSON_TIME, ServiceDomain.ELDERLY));
    define(ratio("t.share", "t.drug", "service.person_times"));
    define(ratio("t.each", "t.minutes", "t.drug"));
    for (String code : List.of("t.drug", "t.minutes", "t.elderly", "t.share", "t.each")) {
      assertThat(official(code, 1964)).as(code).isEqualTo("hidden");
    }
    assertThat(official("service.person_times", 1964)).isEqualTo("402");
    assertThatThrownBy(
            () -> figures.publicAnswer(FigureQuery.of("t.drug", Period.of(Year.of(1964))).at(1L)))
        .hasMessageContaining("statistics.disclosure.tree-size");
  }

  @Test
  void aNewMeasureOfPersonsIsProtectedToo() {
    for (int i = 0; i < 6; i++) {
      served(1965, SENSITIVE, 4_001, 1);
      attended(1965, SENSITIVE, 4_002 + i);
      served(1965, ServiceDomain.ELDERLY, null, 90);
    }
    FigureQuery query =
        FigureQuery.of("service.person_times", Period.of(Year.of(1965)))
            .where(FigureFilter.NONE.withDomain(SENSITIVE));
    assertThat(figures.publicAnswer(query).suppressed()).isZero();
    DefinitionDraft persons =
        new DefinitionDraft(
            "test.visited",
            new FigureDefinition.Names("测试", "Test"),
            DefinitionKind.PERSONS,
            DefinitionBase.CONTACT,
            null,
            FigureFilter.NONE.withDomain(SENSITIVE),
            null,
            null,
            FigureUnit.PERSON,
            0,
            true,
            "试");
    define(persons);
    assertThat(official("test.visited", 1965)).isEqualTo("hidden");
    assertThat(figures.publicAnswer(query).suppressed()).isPositive();
  }

  @Test
  void aDraftThatMakesNoSenseIsRefusedByName() {
    DefinitionDraft good = draft("test.rules", Measure.COUNT, FigureUnit.TIME, null);
    assertRefused(
        "statistics.definition.code",
        () -> definitions.define(changed(good, "Rules", FigureFilter.NONE)));
    assertRefused(
        "statistics.definition.built-in",
        () -> definitions.define(changed(good, "service.person_times", FigureFilter.NONE)));
    assertRefused(
        "statistics.definition.unit",
        () -> definitions.define(draft("test.rules", Measure.COUNT, FigureUnit.HOUR, null)));
    assertRefused(
        "statistics.definition.measure",
        () ->
            definitions.define(
                draft("test.rules", Measure.DISTINCT_PERSONS, FigureUnit.PERSON, null)));
    assertRefused(
        "statistics.definition.part",
        () -> definitions.define(ratio("test.rules", "no.such", "service.contacts")));
    assertRefused(
        "statistics.definition.same-parts",
        () -> definitions.define(ratio("test.rules", "service.contacts", "service.contacts")));
    FigureFilter group = FigureFilter.NONE.withGroup(PopulationGroup.values()[0]);
    assertRefused(
        "statistics.disclosure.group",
        () -> definitions.define(changed(good, "test.rules", group)));
    assertRefused(
        "statistics.definition.filter-category",
        () ->
            definitions.define(
                changed(good, "test.rules", FigureFilter.NONE.withCategory("SOCIAL_WORKER"))));
    assertThatThrownBy(() -> definitions.define(good)).isInstanceOf(Refusal.class);
  }

  private void define(DefinitionDraft draft) {
    Viewer.SYSTEM.run(() -> definitions.define(draft));
  }

  private static void assertRefused(String code, Runnable work) {
    assertThatThrownBy(() -> Viewer.SYSTEM.run(work))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private String official(String code, int year) {
    FigureAnswer answer = figures.publicAnswer(FigureQuery.of(code, Period.of(Year.of(year))));
    return answer.suppressed() > 0 || answer.value() == null
        ? "hidden"
        : answer.value().stripTrailingZeros().toPlainString();
  }

  private static DefinitionDraft draft(
      String code, Measure measure, FigureUnit unit, @Nullable ServiceDomain domain) {
    return new DefinitionDraft(
        code,
        new FigureDefinition.Names("测试", "Test"),
        DefinitionKind.FLOW,
        DefinitionBase.SERVICE,
        measure,
        FigureFilter.NONE.withDomain(domain),
        null,
        null,
        unit,
        1,
        true,
        "试");
  }

  private static DefinitionDraft ratio(String code, String numerator, String denominator) {
    return new DefinitionDraft(
        code,
        new FigureDefinition.Names("比率", "Ratio"),
        DefinitionKind.RATIO,
        null,
        null,
        FigureFilter.NONE,
        numerator,
        denominator,
        FigureUnit.TIMES,
        2,
        true,
        "试");
  }

  private static DefinitionDraft changed(DefinitionDraft draft, String code, FigureFilter filter) {
    return new DefinitionDraft(
        code,
        draft.names(),
        draft.kind(),
        draft.base(),
        draft.measure(),
        filter,
        null,
        null,
        draft.unit(),
        draft.decimals(),
        true,
        "试");
  }

  private void settle() {
    Awaitility.await().until(() -> Viewer.SYSTEM.call(reader::unsealed), List::isEmpty);
  }

  private void attended(int year, ServiceDomain domain, int person) {
    record(Fact.SERVICE_ATTENDANCE, year, domain, person, new Amounts(1, 0, 0));
  }

  private void served(int year, ServiceDomain domain, @Nullable Integer person, int count) {
    record(Fact.SERVICE_CONTACT, year, domain, person, new Amounts(count, 30, 0));
  }

  private void record(
      Fact fact, int year, ServiceDomain domain, @Nullable Integer person, Amounts amounts) {
    Posting posting =
        new Posting(
            TimeOrderedId.next(),
            fact,
            LocalDate.of(year, 5, 1),
            new Dimensions(TOWN, null, null, domain, null, null, null, null, person, null),
            amounts,
            new Source("test.record", UUID.randomUUID()));
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
  }
}
