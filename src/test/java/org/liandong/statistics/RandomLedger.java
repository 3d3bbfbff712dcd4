package org.liandong.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Entry;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Source;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/** Entries of every sort, drawn by a seed; every tenth or so takes an earlier one back. */
final class RandomLedger {

  static final List<RegionCode> PLACES =
      Stream.of(
              "441702000000",
              "441702105000",
              "441702105001",
              "441702105002",
              "441702106000",
              "441704101000",
              "441704102003",
              "441721100000",
              "441781001000",
              "441700000000")
          .map(RegionCode::parse)
          .toList();

  final List<UUID> organisations = new ArrayList<>();
  private final List<UUID> projects = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> standing = new ArrayList<>();
  private final Random random;

  RandomLedger(Random random) {
    this.random = random;
    for (int i = 0; i < 12; i++) {
      organisations.add(new UUID(random.nextLong(), random.nextLong()));
      projects.add(new UUID(random.nextLong(), random.nextLong()));
    }
  }

  List<Entry> write(int count) {
    for (int i = 0; i < count; i++) {
      if (!standing.isEmpty() && random.nextInt(10) == 0) {
        Entry taken = standing.remove(random.nextInt(standing.size()));
        entries.add(
            entry(
                taken.fact(),
                taken.occurredOn(),
                taken.dimensions(),
                taken.amounts().negated(),
                taken.id()));
      } else {
        Entry fresh =
            entry(
                pick(Fact.values()),
                LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3 * 365)),
                dimensions(),
                new Amounts(random.nextInt(4), random.nextInt(200), random.nextInt(3)),
                null);
        entries.add(fresh);
        standing.add(fresh);
      }
    }
    return entries;
  }

  /** A contact with the person, in May 2018. */
  static Entry drugWork(int person) {
    return new Entry(
        new UUID(7, person),
        4417,
        Fact.SERVICE_CONTACT,
        LocalDate.of(2018, 5, 1),
        new Dimensions(
            PLACES.getFirst(),
            null,
            null,
            ServiceDomain.DRUG_REHABILITATION,
            null,
            null,
            null,
            null,
            person,
            null),
        new Amounts(1, 30, 0),
        new Source("test.record", new UUID(0, 7)),
        null,
        null,
        Instant.EPOCH,
        new UUID(0, 1));
  }

  /** The same entry in another year. */
  static Entry inYear(Entry entry, int year) {
    return new Entry(
        entry.id(),
        entry.city(),
        entry.fact(),
        entry.occurredOn().withYear(year),
        entry.dimensions(),
        entry.amounts(),
        entry.source(),
        entry.reverses(),
        entry.reason(),
        entry.recordedAt(),
        entry.recordedBy());
  }

  private Dimensions dimensions() {
    return new Dimensions(
        PLACES.get(random.nextInt(PLACES.size())),
        random.nextInt(5) == 0 ? null : organisations.get(random.nextInt(organisations.size())),
        random.nextInt(3) > 0 ? null : projects.get(random.nextInt(projects.size())),
        random.nextInt(6) == 0 ? null : pick(ServiceDomain.values()),
        random.nextInt(6) == 0 ? null : pick(ServiceMethod.values()),
        random.nextInt(6) == 0 ? null : pick(PopulationGroup.values()),
        random.nextInt(3) > 0 ? null : "CATEGORY_" + random.nextInt(4),
        null,
        random.nextInt(5) == 0 ? null : Integer.valueOf(1 + random.nextInt(60)),
        random.nextInt(4) > 0 ? null : pick(Compartment.values()));
  }

  private Entry entry(
      Fact fact, LocalDate day, Dimensions dimensions, Amounts amounts, @Nullable UUID reverses) {
    return new Entry(
        new UUID(random.nextLong(), random.nextLong()),
        4417,
        fact,
        day,
        dimensions,
        amounts,
        new Source("test.record", new UUID(0, 7)),
        reverses,
        reverses == null ? null : "wrong",
        Instant.EPOCH,
        new UUID(0, 1));
  }

  <E> E pick(E[] values) {
    return values[random.nextInt(values.length)];
  }
}
