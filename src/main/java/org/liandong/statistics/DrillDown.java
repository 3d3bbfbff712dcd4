package org.liandong.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Entry;
import org.liandong.ledger.LedgerFeed;
import org.liandong.regions.Regions;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Opens a figure down to its entries, as far as the viewer's row policies show them. */
@Component
class DrillDown {

  private static final int LIMIT = 500;

  private final LedgerFeed feed;
  private final Regions regions;
  private final FigureAnswers answers;

  DrillDown(LedgerFeed feed, Regions regions, FigureAnswers answers) {
    this.feed = feed;
    this.regions = regions;
    this.answers = answers;
  }

  EntryPage entries(
      FigureDefinition definition, FigureQuery query, @Nullable String after, int limit) {
    if (limit < 1 || limit > LIMIT) {
      throw Refusal.user("statistics.parameter.refused", "limit", Integer.toString(limit));
    }
    List<Entry> found =
        feed.page(
            selection(definition, query),
            first(definition, query),
            query.period().to(),
            place(after),
            limit + 1);
    if (found.size() <= limit) {
      return new EntryPage(found, null);
    }
    Entry last = found.get(limit - 1);
    return new EntryPage(found.subList(0, limit), last.occurredOn() + "_" + last.id());
  }

  /** What was sealed from a leaf on and touches the answer. */
  LedgerFeed.Changes changes(FigureDefinition definition, FigureQuery query, long leaf) {
    return feed.changes(
        selection(definition, query), first(definition, query), query.period().to(), leaf);
  }

  private LedgerFeed.Selection selection(FigureDefinition definition, FigureQuery query) {
    FigureFilter filter = definition.narrow(query).filter();
    String region = filter.region();
    return new LedgerFeed.Selection(
        answers.facts(definition),
        region == null ? null : regions.jurisdiction(region, query.period().to()).toMultirange(),
        name(filter.domain()),
        filter.organisation(),
        name(filter.method()),
        name(filter.group()),
        filter.category(),
        filter.project());
  }

  private static LocalDate first(FigureDefinition definition, FigureQuery query) {
    return definition.kind() == FigureKind.STOCK ? Question.ALWAYS : query.period().from();
  }

  private static LedgerFeed.@Nullable Place place(@Nullable String after) {
    if (after == null || after.isBlank()) {
      return null;
    }
    try {
      int split = after.indexOf('_');
      return new LedgerFeed.Place(
          LocalDate.parse(after.substring(0, Math.max(0, split))),
          UUID.fromString(after.substring(split + 1)));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw Refusal.user("statistics.parameter.refused", "after", after);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
