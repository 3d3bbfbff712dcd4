package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.ledger.Counted;
import org.liandong.ledger.Entry;
import org.liandong.ledger.Fact;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** Cubes against going through every entry. A failure names its seed; set it to repeat. */
final class StoreTests {

  private final long seed = Long.getLong("liandong.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final RandomLedger ledger = new RandomLedger(random);

  @Test
  void answersLikeGoingThroughEveryEntry() {
    List<Entry> entries = ledger.write(3_000);
    Store store = new Store();
    fold(store, entries, entries.size());
    for (int i = 0; i < 600; i++) {
      check(store, question(Long.MAX_VALUE), entries, randomLinks());
    }
  }

  @Test
  void countsEntriesWithoutALeafToo() {
    List<Entry> entries = ledger.write(2_000);
    Store store = new Store();
    fold(store, entries, 1_200);
    for (int i = 0; i < 200; i++) {
      check(store, question(Long.MAX_VALUE), entries, Links.NONE);
    }
    assertThat(store.unsealed()).isEqualTo(800);
  }

  @Test
  void answersAsOfAnEarlierSizeOfTheLog() {
    List<Entry> entries = ledger.write(2_000);
    Store store = new Store();
    fold(store, entries, 1_800);
    for (int i = 0; i < 200; i++) {
      int size = random.nextInt(1_801);
      check(store, question(size), entries.subList(0, size), Links.NONE);
    }
  }

  @Test
  void theOrderOfFoldingDoesNotMatter() {
    List<Entry> entries = ledger.write(2_000);
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    Store store = new Store();
    fold(store, shuffled, shuffled.size());
    for (int i = 0; i < 200; i++) {
      check(store, question(Long.MAX_VALUE), entries, Links.NONE);
    }
  }

  @Test
  void unlinkingRestoresTheCount() {
    List<Entry> entries = ledger.write(1_000);
    Store store = new Store();
    fold(store, entries, entries.size());
    Question question = question(Long.MAX_VALUE);
    Tally before = new Reckoning(store, question, Links.NONE).tally();
    new Reckoning(store, question, randomLinks()).tally();
    assertThat(new Reckoning(store, question, Links.NONE).tally()).isEqualTo(before);
  }

  @Test
  void aKeptBlockFoldsToTheSame() {
    List<Entry> entries = ledger.write(FoldedBlock.LEAVES);
    Store store = new Store();
    List<Store.Row> rows = fold(store, entries, entries.size());
    Store again = new Store();
    FoldedBlock.read(FoldedBlock.of(store, 0, rows).toBytes(), again);
    assertThat(again.sealed()).isEqualTo(FoldedBlock.LEAVES);
    for (int i = 0; i < 50; i++) {
      Question question = question(i % 2 == 0 ? Long.MAX_VALUE : random.nextInt(65_536));
      assertThat(new Reckoning(again, question, Links.NONE).tally())
          .as("seed %d, %s", seed, question)
          .isEqualTo(new Reckoning(store, question, Links.NONE).tally());
    }
  }

  private void check(Store store, Question question, List<Entry> entries, Links links) {
    Tally tally = new Reckoning(store, question, links).tally();
    assertThat(tally.whole())
        .as("seed %d, %s", seed, question)
        .isEqualTo(BruteForce.whole(question, entries, links));
    if (!question.by().isEmpty()) {
      assertThat(tally.cells())
          .as("seed %d, %s", seed, question)
          .isEqualTo(BruteForce.cells(question, entries, links));
    }
  }

  private static List<Store.Row> fold(Store store, List<Entry> entries, int sealed) {
    Fold fold = new Fold();
    List<Store.Row> rows = new ArrayList<>();
    List<Store.Row> waiting = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      fold.set(Counted.of(entries.get(i)), store.dictionaries);
      boolean late = i % 3 == 0;
      Store.Row row = store.add(fold, i < sealed && !late ? i : MonthRows.UNSEALED);
      rows.add(row);
      if (i < sealed && late) {
        waiting.add(row);
      }
    }
    for (int i = 0; i < waiting.size(); i++) {
      store.seal(waiting.get(i), i * 3);
    }
    return rows;
  }

  private Links randomLinks() {
    Map<Integer, Integer> steps = new HashMap<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      int number = 2 + random.nextInt(59);
      steps.put(number, 1 + random.nextInt(number - 1));
    }
    return Links.of(steps);
  }

  /** Most questions are about all service, and kept so. */
  private Set<Fact> facts() {
    if (random.nextBoolean()) {
      return Catalogue.SERVED;
    }
    Set<Fact> facts = EnumSet.of(ledger.pick(Fact.values()));
    facts.add(ledger.pick(Fact.values()));
    return facts;
  }

  private Question question(long leaves) {
    LocalDate from =
        random.nextInt(4) == 0
            ? Question.ALWAYS
            : LocalDate.of(2016, 1, 1)
                .plusMonths(random.nextInt(24))
                .plusDays(random.nextBoolean() ? 0 : random.nextInt(40));
    LocalDate to =
        random.nextBoolean()
            ? LocalDate.of(2018, 12, 31)
            : from.isBefore(LocalDate.of(2016, 1, 1))
                ? LocalDate.of(2017, 5, 17)
                : from.plusDays(random.nextInt(700));
    return new Question(
        facts(),
        ledger.pick(Measure.values()),
        from,
        to,
        cuts(),
        random.nextInt(3) > 0 ? null : jurisdiction(),
        filter(),
        scope(),
        leaves);
  }

  private List<Cut> cuts() {
    List<Cut> cuts = new ArrayList<>(Arrays.asList(Cut.values()));
    Collections.shuffle(cuts, random);
    List<Cut> chosen = new ArrayList<>();
    for (Cut cut : cuts.subList(0, random.nextInt(4))) {
      if (!cut.isTime() || chosen.stream().noneMatch(Cut::isTime)) {
        chosen.add(cut);
      }
    }
    return Gather.fits(chosen) ? chosen : List.of();
  }

  private FigureFilter filter() {
    return new FigureFilter(
        null,
        random.nextInt(4) > 0 ? null : ledger.pick(ServiceDomain.values()),
        random.nextInt(5) > 0 ? null : organisation(),
        random.nextInt(5) > 0 ? null : ledger.pick(ServiceMethod.values()),
        random.nextInt(5) > 0 ? null : ledger.pick(PopulationGroup.values()),
        random.nextInt(5) > 0 ? null : "CATEGORY_" + random.nextInt(5),
        null);
  }

  private Scope scope() {
    if (random.nextBoolean()) {
      return Scope.EVERYTHING;
    }
    return new Scope(
        random.nextInt(4) == 0 ? Jurisdiction.NONE : jurisdiction(),
        random.nextBoolean() ? Set.of() : Set.of(organisation()),
        random.nextBoolean() ? Set.of() : Set.of(ledger.pick(Compartment.values())));
  }

  private UUID organisation() {
    return random.nextInt(8) == 0
        ? new UUID(1, 2)
        : ledger.organisations.get(random.nextInt(ledger.organisations.size()));
  }

  private Jurisdiction jurisdiction() {
    RegionCode place = RandomLedger.PLACES.get(random.nextInt(RandomLedger.PLACES.size()));
    Jurisdiction one = Jurisdiction.of(place.at(ledger.pick(RegionCode.Level.values())));
    return random.nextBoolean()
        ? one
        : one.and(Jurisdiction.of(RandomLedger.PLACES.get(random.nextInt(10))));
  }
}
