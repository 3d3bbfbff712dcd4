package org.liandong.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Official answers, kept as long as they hold: while no entry was folded since in the months that
 * decide on them ({@link Extent}), no person with entries in their years was linked or unlinked,
 * and the rule of disclosure is the same. What is kept is therefore what counting again would give.
 * Asked inside a read of the store.
 */
@Component
class OfficialValues {

  /** Cells kept over all answers, about two hundred bytes each. */
  private static final long CELLS = 100_000;

  private final DisclosureTable table;
  private final Cache<Asked, Kept> answers =
      Caffeine.newBuilder()
          .maximumWeight(CELLS)
          .weigher((Asked asked, Kept kept) -> 10 + kept.answered.cells().size())
          .build();

  OfficialValues(DisclosureTable table) {
    this.table = table;
  }

  /**
   * The answer, kept or computed.
   *
   * @param rule of disclosure; null when the question singles nothing out
   * @throws Refusal when the log is not as large as asked
   */
  Answered of(Store store, LinkLog log, DisclosureTable.@Nullable Rule rule, Asked asked) {
    return known(store, log, rule, asked).orElseGet(() -> computed(store, log, rule, asked));
  }

  private Answered computed(
      Store store, LinkLog log, DisclosureTable.@Nullable Rule rule, Asked asked) {
    Extent extent = Extent.of(store, log, asked);
    Links links = log.asOf(asked.leaves());
    FigureValues values =
        FigureValues.of(
            asked,
            question -> new Reckoning(store, question, links).tally(),
            question -> Disclosure.hidden(question, store, patterns(store, links, rule, question)));
    Answered answered = extent.answered(values, asked);
    answers.put(asked, new Kept(extent.entries(), links, rule, answered));
    return answered;
  }

  private IntFunction<Pattern> patterns(
      Store store, Links links, DisclosureTable.@Nullable Rule rule, Question question) {
    if (rule == null) {
      return year -> Pattern.NONE;
    }
    return year -> table.pattern(store, links, rule, year, question.leaves());
  }

  /** The answer kept, if it still holds. */
  Optional<Answered> known(
      Store store, LinkLog log, DisclosureTable.@Nullable Rule rule, Asked asked) {
    Kept kept = answers.getIfPresent(asked);
    if (kept == null || !Objects.equals(kept.rule, rule)) {
      return Optional.empty();
    }
    Extent extent = Extent.of(store, log, asked);
    if (kept.entries != extent.entries() || relinked(store, log, kept, asked)) {
      return Optional.empty();
    }
    return Optional.of(kept.answered.from(extent.treeSize(), extent.unsealed()));
  }

  private static boolean relinked(Store store, LinkLog log, Kept kept, Asked asked) {
    if (kept.rule == null && !asked.countsPersons()) {
      return false;
    }
    Links links = log.asOf(asked.leaves());
    if (links.equals(kept.links)) {
      return false;
    }
    RoaringBitmap changed = links.changedSince(kept.links);
    return asked.years(store).stream().anyMatch(year -> store.holdsAny(year, changed));
  }

  /** An answer, and what it was computed with. */
  private record Kept(
      long entries, Links links, DisclosureTable.@Nullable Rule rule, Answered answered) {}
}
