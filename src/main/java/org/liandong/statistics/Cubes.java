package org.liandong.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Entry;
import org.liandong.ledger.LedgerReader;
import org.liandong.ledger.SealedEntry;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/** Answers questions by folding every entry there is. */
@Component
class Cubes {

  private static final int BATCH = 10_000;
  private static final Comparator<List<String>> ORDER = Cubes::compare;

  private final LedgerReader ledger;

  Cubes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  Tally tally(Question question) {
    return Viewer.SYSTEM.call(() -> fold(question));
  }

  private Tally fold(Question question) {
    Map<UUID, Entry> entries = new HashMap<>();
    long leaf = 0;
    while (true) {
      List<SealedEntry> batch = ledger.sealedFrom(leaf, BATCH);
      if (batch.isEmpty()) {
        break;
      }
      batch.stream()
          .filter(sealed -> sealed.leaf() < question.leaves())
          .forEach(sealed -> entries.put(sealed.entry().id(), sealed.entry()));
      leaf += batch.size();
    }
    long sealedCount = entries.size();
    if (question.leaves() == Long.MAX_VALUE) {
      ledger.unsealed().forEach(entry -> entries.put(entry.id(), entry));
    }
    return new Tally(
        fold(question.by(List.of()), entries).values().stream().mapToLong(n -> n).sum(),
        question.by().isEmpty() ? new TreeMap<>(ORDER) : fold(question, entries),
        Math.min(leaf, question.leaves()),
        entries.size() - sealedCount);
  }

  private static SortedMap<List<String>, Long> fold(Question question, Map<UUID, Entry> entries) {
    Map<List<String>, Map<Integer, Long>> sums = new HashMap<>();
    for (Entry entry : entries.values()) {
      if (matches(question, entry)) {
        boolean persons = question.measure() == Measure.DISTINCT_PERSONS;
        @Nullable Integer person = entry.dimensions().person();
        if (!persons || person != null) {
          sums.computeIfAbsent(key(question.by(), entry), any -> new HashMap<>())
              .merge(
                  persons && person != null ? person.intValue() : 0,
                  amount(question.measure(), entry),
                  Long::sum);
        }
      }
    }
    SortedMap<List<String>, Long> cells = new TreeMap<>(ORDER);
    sums.forEach((key, byPerson) -> {
      long value =
          question.measure() == Measure.DISTINCT_PERSONS
              ? byPerson.values().stream().filter(net -> net > 0).count()
              : byPerson.values().stream().mapToLong(n -> n).sum();
      if (value != 0) {
        cells.put(key, value);
      }
    });
    return cells;
  }

  private static boolean matches(Question question, Entry entry) {
    Dimensions dimensions = entry.dimensions();
    FigureFilter filter = question.filter();
    return question.facts().contains(entry.fact())
        && !entry.occurredOn().isBefore(question.from())
        && !entry.occurredOn().isAfter(question.to())
        && (question.region() == null || question.region().contains(dimensions.region()))
        && fits(filter.domain(), dimensions.domain())
        && fits(filter.organisation(), dimensions.organisation())
        && fits(filter.method(), dimensions.method())
        && fits(filter.group(), dimensions.group())
        && fits(filter.category(), dimensions.category())
        && fits(filter.project(), dimensions.project())
        && question
            .scope()
            .sees(dimensions.region().value(), dimensions.organisation(), dimensions.compartment());
  }

  private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
    return wanted == null || Objects.equals(wanted, found);
  }

  private static long amount(Measure measure, Entry entry) {
    return switch (measure) {
      case COUNT -> entry.amounts().count();
      case MINUTES -> entry.amounts().minutes();
      case CENTS -> entry.amounts().cents();
      case RECORDS, DISTINCT_PERSONS -> entry.records();
    };
  }

  private static List<String> key(List<Cut> by, Entry entry) {
    Dimensions dimensions = entry.dimensions();
    List<String> key = new ArrayList<>();
    for (Cut cut : by) {
      Object value =
          switch (cut) {
            case YEAR -> entry.occurredOn().getYear();
            case MONTH -> YearMonth.from(entry.occurredOn());
            case DAY -> entry.occurredOn();
            case COUNTY -> dimensions.region().at(RegionCode.Level.COUNTY).brief();
            case TOWN -> dimensions.region().at(RegionCode.Level.TOWN).brief();
            case DOMAIN -> dimensions.domain();
            case METHOD -> dimensions.method();
            case GROUP -> dimensions.group();
            case CATEGORY -> dimensions.category();
            case ORGANISATION -> dimensions.organisation();
            case PROJECT -> dimensions.project();
          };
      key.add(value == null ? Cut.NONE : value.toString());
    }
    return key;
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
