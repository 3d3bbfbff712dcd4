package org.liandong.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
      kept =
          Objects.requireNonNull(
              patterns.asMap().compute(key, (same, last) -> renewed(last, store, links, key)));
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
    Squares squares = new Squares(store.dictionaries);
    Published entries = new Published(Catalogue.SERVED, Measure.RECORDS);
    question(entries, null, store, links, year, leaves)
        .forEach(
            links,
            (at, value) -> {
              if (at[2] > 0 && !rule.sensitive.contains(Dictionaries.domain(at[2]))) {
                squares.at(at).others().put(Dictionaries.domain(at[2]), value);
              }
            });
    int size = rule.counted.size();
    for (ServiceDomain domain : rule.sensitive) {
      for (int i = 0; i < size; i++) {
        int place = i;
        question(rule.counted.get(i), domain, store, links, year, leaves)
            .forEach(
                links,
                (at, value) ->
                    squares
                        .at(at)
                        .sensitive()
                        .computeIfAbsent(
                            domain, any -> new ArrayList<>(Collections.nCopies(size, 0L)))
                        .set(place, value));
      }
    }
    return squares.contents.values();
  }

  private static Gather question(
      Published published,
      @Nullable ServiceDomain domain,
      Store store,
      Links links,
      int year,
      long leaves) {
    Question question =
        new Question(
            published.facts,
            published.measure,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31),
            List.of(Cut.MONTH, Cut.TOWN, Cut.DOMAIN),
            null,
            FigureFilter.NONE.withDomain(domain),
            Scope.EVERYTHING,
            leaves);
    return new Reckoning(store, question, links).counted();
  }

  /** Squares by month and town. */
  private static final class Squares {

    private final Dictionaries dictionaries;
    private final Map<Long, Pattern.Content> contents = new HashMap<>();

    private Squares(Dictionaries dictionaries) {
      this.dictionaries = dictionaries;
    }

    Pattern.Content at(int[] at) {
      return contents.computeIfAbsent(
          ((long) at[0] << Integer.SIZE) | at[1],
          any -> {
            Pattern.Square square =
                new Pattern.Square(
                    YearMonth.of(at[0] / 12, at[0] % 12 + 1).toString(),
                    dictionaries.towns.value(at[1]).value());
            return new Pattern.Content(
                square, new EnumMap<>(ServiceDomain.class), new EnumMap<>(ServiceDomain.class));
          });
    }
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
