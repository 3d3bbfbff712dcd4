package org.liandong.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.ServiceDomain;
import org.springframework.stereotype.Component;

/**
 * The table month × town × field of service that disclosure control looks at, and its pattern, year
 * by year: squares are never grouped across years. A year's pattern is kept and counted again when
 * entries of the year were folded since, late ones and reversals like any other, or persons with
 * entries in it were linked or unlinked. Patterns as of an earlier size of the log only ever change
 * with links.
 *
 * <p>Always asked inside a read of the store, so that entries, pattern and answer are of one
 * moment.
 */
@Component
class DisclosureTable {

  /** Squares kept over all patterns, about a hundred bytes each. */
  private static final long SQUARES = 200_000;

  private final Cache<Key, Kept> patterns =
      Caffeine.newBuilder()
          .maximumWeight(SQUARES)
          .weigher((Key key, Kept kept) -> 10 + kept.squares())
          .build();

  /** The pattern of a year, over everything or as of a size of the log. */
  Pattern pattern(Store store, Links links, Rule rule, int year, long leaves) {
    Key key = new Key(rule, year, leaves);
    Kept kept = patterns.getIfPresent(key);
    if (kept == null || !kept.links.equals(links) || !kept.covers(store, key)) {
      kept = patterns.asMap().compute(key, (same, last) -> renewed(last, store, links, key));
    }
    return kept.pattern;
  }

  private static Kept renewed(@Nullable Kept last, Store store, Links links, Key key) {
    long entries = store.entries(key.year);
    boolean holds =
        last != null
            && last.covers(store, key)
            && !store.holdsAny(key.year, links.changedSince(last.links));
    Pattern pattern =
        holds && last != null
            ? last.pattern
            : Pattern.of(
                contents(store, links, key.rule, key.year, key.leaves), key.rule.threshold);
    return new Kept(entries, links, pattern);
  }

  /** The squares of a year, counted now. */
  static Collection<Pattern.Content> contents(
      Store store, Links links, Rule rule, int year, long leaves) {
    Map<Pattern.Square, Pattern.Content> table = new HashMap<>();
    tally(store, links, year, Catalogue.SERVED, Measure.RECORDS, null, leaves)
        .forEach((key, value) -> {
          if (!key.get(2).equals(Cut.NONE)) {
            ServiceDomain domain = ServiceDomain.valueOf(key.get(2));
            if (!rule.sensitive.contains(domain)) {
              content(table, key).others().put(domain, value);
            }
          }
        });
    for (ServiceDomain domain : rule.sensitive) {
      List<Map<List<String>, Long>> measures =
          rule.counted.stream()
              .map(count ->
                  tally(store, links, year, count.facts(), count.measure(), domain, leaves))
              .toList();
      Set<List<String>> keys = new TreeSet<>(Gather.ORDER);
      measures.forEach(measure -> keys.addAll(measure.keySet()));
      for (List<String> key : keys) {
        content(table, key)
            .sensitive()
            .put(domain, measures.stream().map(measure -> measure.getOrDefault(key, 0L)).toList());
      }
    }
    return table.values();
  }

  private static Pattern.Content content(
      Map<Pattern.Square, Pattern.Content> table, List<String> key) {
    Pattern.Square square = new Pattern.Square(key.get(0), Long.parseLong(key.get(1)) * 1_000);
    return table.computeIfAbsent(
        square, any -> new Pattern.Content(square, new HashMap<>(), new HashMap<>()));
  }

  private static Map<List<String>, Long> tally(
      Store store,
      Links links,
      int year,
      Set<Fact> facts,
      Measure measure,
      @Nullable ServiceDomain domain,
      long leaves) {
    Question question =
        new Question(
            facts,
            measure,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            List.of(Cut.MONTH, Cut.TOWN, Cut.DOMAIN),
            null,
            FigureFilter.NONE.withDomain(domain),
            Scope.EVERYTHING,
            leaves);
    return new Reckoning(store, question, links).tally().cells();
  }

  /**
   * What decides on a pattern besides the entries.
   *
   * @param threshold counts from 1 to below it are small
   * @param sensitive in these fields of service
   * @param counted whatever of them can be published
   */
  record Rule(int threshold, Set<ServiceDomain> sensitive, List<Published> counted) {}

  /** A count that can be published. */
  record Published(Set<Fact> facts, Measure measure) {}

  private record Key(Rule rule, int year, long leaves) {}

  /** A pattern, and the entries of its year and the links it was counted with. */
  private record Kept(long entries, Links links, Pattern pattern) {

    boolean covers(Store store, Key key) {
      return key.leaves != Long.MAX_VALUE || entries == store.entries(key.year);
    }

    int squares() {
      return pattern.groups().stream().mapToInt(group -> group.squares().size()).sum();
    }
  }
}
