package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.people.PersonsLinked;
import org.liandong.people.PersonsUnlinked;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Period;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures over the real ledger. Every test counts in a year of its own. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class FiguresTests {

  private static final RegionCode TOWN = RegionCode.parse("441702105");
  private static final RegionCode OTHER_COUNTY = RegionCode.parse("441704101");

  @Autowired private Figures figures;
  @Autowired private Ledger ledger;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void anEntryCountsAsSoonAsItIsCommitted() {
    assertThat(value("service.person_times", 2001)).isEqualByComparingTo("0");
    contact(2001, TOWN, null, 7, null);
    assertThat(value("service.person_times", 2001)).isEqualByComparingTo("7");
    assertThat(value("service.contacts", 2001)).isEqualByComparingTo("1");
    assertThat(value("service.hours", 2001)).isEqualByComparingTo("0.5");
  }

  @Test
  void aReversalTakesTheNumberBack() {
    Source source = contact(2002, TOWN, 11, 3, null);
    assertThat(value("service.persons", 2002)).isEqualByComparingTo("1");
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.reverse(source, "wrong day")));
    assertThat(value("service.person_times", 2002)).isEqualByComparingTo("0");
    assertThat(value("service.persons", 2002)).isEqualByComparingTo("0");
  }

  @Test
  void linkedDuplicatesCountOnceAndUnlinkingRestores() {
    contact(2003, TOWN, 21, 1, null);
    contact(2003, TOWN, 22, 1, null);
    assertThat(value("service.persons", 2003)).isEqualByComparingTo("2");
    publish(new PersonsLinked(22, 21));
    assertThat(value("service.persons", 2003)).isEqualByComparingTo("1");
    publish(new PersonsUnlinked(22));
    assertThat(value("service.persons", 2003)).isEqualByComparingTo("2");
  }

  @Test
  void aViewerCountsWhatSheMaySee() {
    contact(2004, TOWN, null, 5, null);
    contact(2004, OTHER_COUNTY, null, 6, null);
    contact(2004, TOWN, null, 20, Compartment.DRUG);
    Period year = Period.of(Year.of(2004));
    FigureQuery query = FigureQuery.of("service.person_times", year);
    assertThat(viewer("441702", Set.of()).call(() -> figures.answer(query)).value())
        .isEqualByComparingTo("5");
    assertThat(viewer("441702", Set.of(Compartment.DRUG)).call(() -> figures.answer(query)).value())
        .isEqualByComparingTo("25");
    assertThat(figures.publicAnswer(query).value()).isEqualByComparingTo("31");
    assertThatThrownBy(() -> figures.answer(query)).isInstanceOf(Refusal.class);
  }

  @Test
  void aStockIsTheSumUpToTheDay() {
    LocalDate founded = LocalDate.of(2005, 3, 1);
    for (int i = 0; i < 3; i++) {
      post(
          Fact.ORGANISATION_STANDING,
          founded.plusYears(i),
          new Dimensions(
              TOWN,
              UUID.randomUUID(),
              null,
              null,
              null,
              null,
              "SOCIAL_WORK_AGENCY",
              null,
              null,
              null),
          Amounts.count(1));
    }
    FigureAnswer answer =
        figures.publicAnswer(
            FigureQuery.of(
                    "organisation.agencies",
                    new Period(LocalDate.of(2004, 1, 1), LocalDate.of(2008, 1, 1)))
                .by(Cut.YEAR));
    assertThat(answer.value()).isEqualByComparingTo("3");
    assertThat(answer.cells().stream().map(cell -> cell.value() + "@" + cell.at()).toList())
        .containsExactly("1@{YEAR=2005}", "2@{YEAR=2006}", "3@{YEAR=2007}", "3@{YEAR=2008}");
  }

  @Test
  void aChangeComparesWithTheYearBefore() {
    passed(2009, 96);
    passed(2010, 239);
    assertThat(value("workforce.exam_passed.change", 2010)).isEqualByComparingTo("2.49");
    FigureAnswer byYear =
        figures.publicAnswer(
            FigureQuery.of(
                    "workforce.exam_passed.change",
                    new Period(LocalDate.of(2009, 1, 1), LocalDate.of(2010, 12, 31)))
                .by(Cut.YEAR));
    assertThat(byYear.cells())
        .extracting(FigureCell::value)
        .containsExactly(null, new BigDecimal("2.49"));
  }

  @Test
  void refusesWhatItCannotAnswerAndNamesIt() {
    Period year = Period.of(Year.of(2011));
    assertThatThrownBy(() -> figures.publicAnswer(FigureQuery.of("no.such", year)))
        .hasMessageContaining("no.such");
    assertThatThrownBy(() ->
            figures.publicAnswer(FigureQuery.of("organisation.agencies", year).by(Cut.METHOD)))
        .hasMessageContaining("method");
    assertThatThrownBy(() ->
            figures.publicAnswer(
                FigureQuery.of("service.person_times", year).at(Long.MAX_VALUE - 1)))
        .hasMessageContaining("9223372036854775806");
  }

  private @Nullable BigDecimal value(String code, int year) {
    return figures.publicAnswer(FigureQuery.of(code, Period.of(Year.of(year)))).value();
  }

  private void passed(int year, int persons) {
    for (int i = 0; i < persons; i++) {
      post(
          Fact.EXAM_PASSED,
          LocalDate.of(year, 9, 1),
          Dimensions.at(TOWN).withPerson(1000 + i),
          Amounts.count(1));
    }
  }

  private Source contact(
      int year,
      RegionCode region,
      @Nullable Integer person,
      int count,
      @Nullable Compartment compartment) {
    return post(
        Fact.SERVICE_CONTACT,
        LocalDate.of(year, 5, 1),
        new Dimensions(
            region, null, null, ServiceDomain.ELDERLY, null, null, null, null, person, compartment),
        new Amounts(count, 30, 0));
  }

  private Source post(Fact fact, LocalDate day, Dimensions dimensions, Amounts amounts) {
    Source source = new Source("test.record", UUID.randomUUID());
    Posting posting = new Posting(TimeOrderedId.next(), fact, day, dimensions, amounts, source);
    Viewer.SYSTEM.run(
        () -> transaction.executeWithoutResult(status -> ledger.post(List.of(posting))));
    return source;
  }

  private void publish(Object event) {
    Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
  }

  private static Viewer viewer(String region, Set<Compartment> compartments) {
    return new Viewer(
        UUID.randomUUID(),
        region,
        Set.of(Permission.FIGURES_READ),
        Jurisdiction.of(RegionCode.parse(region)),
        Set.of(),
        compartments);
  }
}
