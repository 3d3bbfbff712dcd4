package org.liandong.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Entry;
import org.liandong.ledger.Fact;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.statistics.EntryPage;

/**
 * Some of the entries behind a figure as a program reads them.
 *
 * @param entries in the order of day and id
 * @param next value of {@code after} for the next page, or null on the last
 */
@Schema(name = "FigureEntries")
record FigureEntriesBody(List<Line> entries, @Nullable String next) {

  static FigureEntriesBody of(EntryPage page) {
    return new FigureEntriesBody(page.entries().stream().map(Line::of).toList(), page.next());
  }

  /** An entry: what, when, where and how much, without persons. */
  @Schema(name = "FigureEntry")
  record Line(
      UUID id,
      Fact fact,
      LocalDate occurredOn,
      String region,
      @Nullable UUID organisation,
      @Nullable UUID project,
      @Nullable ServiceDomain domain,
      @Nullable ServiceMethod method,
      @Nullable PopulationGroup group,
      @Nullable String category,
      long count,
      long minutes,
      long cents,
      String sourceType,
      UUID sourceId,
      @Nullable UUID reverses,
      Instant recordedAt) {

    private static Line of(Entry entry) {
      Dimensions cut = entry.dimensions();
      return new Line(
          entry.id(),
          entry.fact(),
          entry.occurredOn(),
          cut.region().toString(),
          cut.organisation(),
          cut.project(),
          cut.domain(),
          cut.method(),
          cut.group(),
          cut.category(),
          entry.amounts().count(),
          entry.amounts().minutes(),
          entry.amounts().cents(),
          entry.source().type(),
          entry.source().id(),
          entry.reverses(),
          entry.recordedAt());
    }
  }
}
