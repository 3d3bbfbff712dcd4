package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Counted;
import org.liandong.ledger.Entry;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Period;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;

/**
 * Kept answers and patterns against counting from the beginning, while entries are written, taken
 * back, sealed, persons linked and unlinked, and the policy changes. A failure names its seed.
 */
final class OfficialValuesTests {

  private static final List<String> FIGURES =
      List.of(
          "service.person_times",
          "service.persons",
          "service.contacts",
          "service.person_times.change",
          "service.person_times_per_person",
          "organisation.agencies");
  private static final List<Cut> CUTS =
      List.of(Cut.YEAR, Cut.MONTH, Cut.COUNTY, Cut.TOWN, Cut.DOMAIN);

  private final long seed = Long.getLong("liandong.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final RandomLedger ledger = new RandomLedger(random);
  private final Store store = new Store();
  private final Fold fold = new Fold();
  private final DisclosureTable table = new DisclosureTable();
  private final OfficialValues official = new OfficialValues(table);
  private final List<Entry> written = new ArrayList<>();
  private final List<Entry> sealed = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<LinkLog.Event> events = new ArrayList<>();
  private LinkLog log = LinkLog.NONE;
  private DisclosureTable.Rule rule = rule();

  @Test
  void keptAnswersAreWhatCountingFromTheBeginningGives() {
    write(600);
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      asked.add(asked());
    }
    int kept = 0;
    int counted = 0;
    for (int step = 0; step < 80; step++) {
      change();
      asked.set(random.nextInt(asked.size()), asked());
      for (Asked question : asked) {
        DisclosureTable.Rule ruled = question.singlesOut() ? rule : null;
        if (official.known(store, log, ruled, question).isPresent()) {
          kept++;
        } else {
          counted++;
        }
        assertThat(official.of(store, log, ruled, question))
            .as("seed %d, step %d, %s", seed, step, question)
            .isEqualTo(new OfficialValues(new DisclosureTable()).of(store, log, ruled, question));
      }
    }
    assertThat(kept).isGreaterThan(100);
    assertThat(counted).isGreaterThan(100);
  }

  @Test
  void keptPatternsAreThoseOfTheWholeTableCountedEntryByEntry() {
    write(400);
    int hiding = 0;
    for (int step = 0; step < 120; step++) {
      change();
      assertThat(kept(Long.MAX_VALUE))
          .as("seed %d, step %d, %s", seed, step, rule)
          .isEqualTo(BruteForce.groups(written, log.links(), rule));
      int size = random.nextInt(sealed.size() + 1);
      assertThat(kept(size))
          .as("seed %d, step %d, size %d, %s", seed, step, size, rule)
          .isEqualTo(BruteForce.groups(sealed.subList(0, size), log.asOf(size), rule));
      hiding += kept(Long.MAX_VALUE).isEmpty() ? 0 : 1;
    }
    assertThat(hiding).isGreaterThan(50);
  }

  @Test
  void anEntryOfAnotherYearLeavesWhatIsKept() {
    write(300);
    FigureQuery query =
        FigureQuery.of("service.persons", new Period(day(2016, 1, 1), day(2016, 12, 31)))
            .by(Cut.DOMAIN);
    Asked asked = asked(query, Long.MAX_VALUE);
    official.of(store, log, rule, asked);
    fold(RandomLedger.inYear(ledger.write(1).getLast(), 2019));
    assertThat(official.known(store, log, rule, asked)).isPresent();
    fold(RandomLedger.inYear(ledger.write(1).getLast(), 2016));
    assertThat(official.known(store, log, rule, asked)).isEmpty();
  }

  @Test
  void anEntryOfAnotherMonthCanChangeWhatIsHiddenByField() {
    FigureQuery spring =
        FigureQuery.of("service.contacts", new Period(day(2018, 1, 1), day(2018, 4, 30)));
    Asked whole = asked(spring, Long.MAX_VALUE);
    Asked byField = asked(spring.by(Cut.DOMAIN), Long.MAX_VALUE);
    official.of(store, log, null, whole);
    official.of(store, log, rule, byField);
    fold(RandomLedger.drugWork(1));
    assertThat(official.known(store, log, null, whole)).isPresent();
    assertThat(official.known(store, log, rule, byField)).isEmpty();
  }

  @Test
  void aLinkMakesACountSmallAndUnlinkingRestoresIt() {
    rule =
        new DisclosureTable.Rule(
            5,
            Set.of(ServiceDomain.DRUG_REHABILITATION),
            List.of(new DisclosureTable.Published(Catalogue.CONTACT, Measure.DISTINCT_PERSONS)));
    for (int person = 11; person <= 15; person++) {
      fold(RandomLedger.drugWork(person));
    }
    assertThat(kept(Long.MAX_VALUE)).isEmpty();
    link(12, 11);
    assertThat(kept(Long.MAX_VALUE)).hasSize(1);
    link(12, null);
    assertThat(kept(Long.MAX_VALUE)).isEmpty();
  }

  private void change() {
    switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> write(1 + random.nextInt(30));
      case 4, 5 -> seal(1 + random.nextInt(40));
      case 6 -> link(2 + random.nextInt(59), null);
      case 7, 8, 9 -> {
        int number = 2 + random.nextInt(59);
        link(number, 1 + random.nextInt(number - 1));
      }
      case 10 -> rule = rule();
      default -> fold(RandomLedger.inYear(ledger.write(1).getLast(), 2019 + random.nextInt(2)));
    }
  }

  private void write(int count) {
    List<Entry> all = ledger.write(count);
    List.copyOf(all.subList(all.size() - count, all.size())).forEach(this::fold);
  }

  private void fold(Entry entry) {
    fold.set(Counted.of(entry), store.dictionaries);
    written.add(entry);
    waiting.add(new Waiting(entry, store.add(fold, MonthRows.UNSEALED)));
  }

  private void seal(int count) {
    for (int i = 0; i < count && !waiting.isEmpty(); i++) {
      Waiting next = waiting.remove(random.nextInt(waiting.size()));
      store.seal(next.row, store.sealed());
      sealed.add(next.entry);
    }
  }

  private void link(int number, @Nullable Integer canonical) {
    events.add(new LinkLog.Event(number, canonical, store.sealed()));
    log = LinkLog.of(events);
  }

  private DisclosureTable.Rule rule() {
    Set<ServiceDomain> sensitive = EnumSet.noneOf(ServiceDomain.class);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      sensitive.add(ledger.pick(ServiceDomain.values()));
    }
    List<DisclosureTable.Published> counted =
        new ArrayList<>(
            List.of(
                new DisclosureTable.Published(Catalogue.SERVED, Measure.COUNT),
                new DisclosureTable.Published(Catalogue.SERVED, Measure.DISTINCT_PERSONS)));
    if (random.nextBoolean()) {
      counted.add(new DisclosureTable.Published(Catalogue.CONTACT, Measure.RECORDS));
    }
    return new DisclosureTable.Rule(
        2 + random.nextInt(6), Set.copyOf(sensitive), List.copyOf(counted));
  }

  /** A question the public could ask, now or as of a size of the log. */
  private Asked asked() {
    YearMonth first = YearMonth.of(2016, 1).plusMonths(random.nextInt(48));
    YearMonth last = first.plusMonths(random.nextInt(24));
    List<Cut> by = new ArrayList<>();
    for (Cut cut : CUTS) {
      if (random.nextInt(3) == 0 && (!cut.isTime() || by.isEmpty())) {
        by.add(cut);
      }
    }
    FigureFilter filter =
        random.nextInt(3) > 0
            ? FigureFilter.NONE
            : FigureFilter.NONE.withDomain(ledger.pick(ServiceDomain.values()));
    FigureQuery query =
        new FigureQuery(
            FIGURES.get(random.nextInt(FIGURES.size())),
            new Period(first.atDay(1), last.atEndOfMonth()),
            by,
            filter,
            null);
    return asked(query, random.nextInt(4) > 0 ? Long.MAX_VALUE : random.nextInt(sealed.size() + 1));
  }

  private Asked asked(FigureQuery query, long leaves) {
    FigureDefinition definition =
        Catalogue.BUILT_IN.stream()
            .filter(figure -> figure.code().equals(query.code()))
            .findFirst()
            .orElseThrow();
    String numerator = definition.numerator();
    if (numerator != null) {
      String denominator = definition.denominator();
      return new Asked.Ratio(
          definition,
          query,
          asked(query.of(numerator), leaves),
          denominator == null
              ? asked(query.of(numerator).during(query.period().yearBefore()), leaves)
              : asked(query.of(denominator), leaves));
    }
    Jurisdiction region =
        random.nextInt(3) > 0
            ? null
            : Jurisdiction.of(
                RandomLedger.PLACES.get(random.nextInt(9)).at(RegionCode.Level.COUNTY));
    return new Asked.Sum(
        definition,
        query,
        new Question(
            definition.facts(),
            definition.measure(),
            definition.kind() == FigureKind.STOCK ? Question.ALWAYS : query.period().from(),
            query.period().to(),
            query.by(),
            region,
            definition.narrow(query).filter(),
            Scope.EVERYTHING,
            leaves));
  }

  private Set<Pattern.Group> kept(long leaves) {
    Set<Pattern.Group> groups = new HashSet<>();
    Links links = log.asOf(leaves);
    for (int year : store.years(1, 9999)) {
      groups.addAll(table.pattern(store, links, rule, year, leaves).groups());
    }
    return groups;
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private record Waiting(Entry entry, Store.Row row) {}
}
