package org.liandong.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Entry;
import org.liandong.ledger.Fact;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;

/** Answers by going through every entry: slow, short, and nothing to get wrong. */
final class BruteForce {

  private BruteForce() {}

  static long whole(Question question, Collection<Entry> entries, Links links) {
    return cells(question.by(List.of()), entries, links).values().stream()
        .mapToLong(value -> value)
        .sum();
  }

  static SortedMap<List<String>, Long> cells(
      Question question, Collection<Entry> entries, Links links) {
    boolean persons = question.measure() == Measure.DISTINCT_PERSONS;
    Map<List<String>, Map<Integer, Long>> sums = new HashMap<>();
    for (Entry entry : entries) {
      Integer person = entry.dimensions().person();
      if (matches(question, entry) && !(persons && person == null)) {
        sums.computeIfAbsent(key(question.by(), entry), any -> new HashMap<>())
            .merge(
                person == null || !persons ? 0 : person,
                amount(question.measure(), entry),
                Long::sum);
      }
    }
    SortedMap<List<String>, Long> cells = new TreeMap<>(Gather.ORDER);
    sums.forEach((key, byPerson) -> {
      long value =
          persons
              ? byPerson.entrySet().stream()
                  .filter(net -> net.getValue() > 0)
                  .map(net -> links.canonical().getOrDefault(net.getKey(), net.getKey()))
                  .distinct()
                  .count()
              : byPerson.values().stream().mapToLong(n -> n).sum();
      if (value != 0) {
        cells.put(key, value);
      }
    });
    return cells;
  }

  /** What disclosure control groups, of the whole table at once. */
  static Set<Pattern.Group> groups(List<Entry> entries, Links links, DisclosureTable.Rule rule) {
    Map<Pattern.Square, Pattern.Content> squares = new HashMap<>();
    cells(entries, links, Catalogue.SERVED, Measure.RECORDS, null)
        .forEach((key, value) -> {
          if (!key.get(2).equals(Cut.NONE)
              && !rule.sensitive().contains(ServiceDomain.valueOf(key.get(2)))) {
            at(squares, key).others().put(ServiceDomain.valueOf(key.get(2)), value);
          }
        });
    for (ServiceDomain domain : rule.sensitive()) {
      List<Map<List<String>, Long>> counts =
          rule.counted().stream()
              .map(count -> cells(entries, links, count.facts(), count.measure(), domain))
              .toList();
      Set<List<String>> keys = new TreeSet<>(Gather.ORDER);
      counts.forEach(count -> keys.addAll(count.keySet()));
      for (List<String> key : keys) {
        List<Long> values = counts.stream().map(count -> count.getOrDefault(key, 0L)).toList();
        at(squares, key).sensitive().put(domain, values);
      }
    }
    return Set.copyOf(Pattern.of(squares.values(), rule.threshold()).groups());
  }

  private static Map<List<String>, Long> cells(
      List<Entry> entries,
      Links links,
      Set<Fact> facts,
      Measure measure,
      @Nullable ServiceDomain domain) {
    Question everything =
        new Question(
            facts,
            measure,
            Question.ALWAYS,
            LocalDate.of(9999, 12, 31),
            List.of(Cut.MONTH, Cut.TOWN, Cut.DOMAIN),
            null,
            FigureFilter.NONE.withDomain(domain),
            Scope.EVERYTHING,
            Long.MAX_VALUE);
    return cells(everything, entries, links);
  }

  private static Pattern.Content at(
      Map<Pattern.Square, Pattern.Content> squares, List<String> key) {
    Pattern.Square square = new Pattern.Square(key.get(0), Long.parseLong(key.get(1)) * 1_000);
    return squares.computeIfAbsent(
        square, any -> new Pattern.Content(any, new HashMap<>(), new HashMap<>()));
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
            case COUNTY ->
                dimensions.region().at(RegionCode.Level.COUNTY).toString().substring(0, 6);
            case TOWN -> dimensions.region().at(RegionCode.Level.TOWN).toString().substring(0, 9);
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
}
