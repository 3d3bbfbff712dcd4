package org.liandong.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liandong.shared.Period;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;

/**
 * Defines figures beside the built-in ones. A change makes a new version; the old one stays
 * answerable, so that what was published by it can be computed again.
 */
@Service
public class FigureDefinitions {

  private static final int YEARS = 5;

  private final Definitions definitions;
  private final DefinitionRows rows;
  private final FigureAnswers answers;
  private final Clock clock;

  FigureDefinitions(
      Definitions definitions, DefinitionRows rows, FigureAnswers answers, Clock clock) {
    this.definitions = definitions;
    this.rows = rows;
    this.answers = answers;
    this.clock = clock;
  }

  /** The latest version of each figure of staff, retired ones included, by code. */
  @Requires(Permission.FIGURES_PUBLISH)
  public List<DefinedFigure> all() {
    return definitions.latest();
  }

  /**
   * Every version of the figure, the newest first.
   *
   * @throws Refusal NOT_FOUND when staff never defined such a figure
   */
  @Requires(Permission.FIGURES_PUBLISH)
  public List<DefinedFigure> history(String code) {
    List<DefinedFigure> versions = definitions.versions(code);
    if (versions.isEmpty()) {
      throw Refusal.notFound("statistics.figure.unknown", code);
    }
    return versions.reversed();
  }

  /** The figures a ratio can be made of. */
  @Requires(Permission.FIGURES_PUBLISH)
  public List<FigureDefinition> parts() {
    return definitions.all().stream().filter(it -> it.kind() != FigureKind.RATIO).toList();
  }

  /**
   * What the draft would give over the last five years, cut by year: the official values if it is
   * to be public, else what the viewer may see.
   *
   * @throws Refusal naming what is wrong with the draft
   */
  @Requires({Permission.FIGURES_PUBLISH, Permission.FIGURES_READ})
  public FigureAnswer preview(DefinitionDraft draft) {
    FigureDefinition definition = checked(draft, definitions.versions(draft.code()).size() + 1);
    LocalDate today = LocalDate.now(clock);
    FigureQuery query =
        FigureQuery.of(
                definition.code(), new Period(today.minusYears(YEARS - 1).withDayOfYear(1), today))
            .by(Cut.YEAR);
    return definition.isPublic()
        ? answers.publicAnswer(definition, query)
        : answers.answer(definition, query, Scope.of(Viewer.current()));
  }

  /**
   * Defines a new figure.
   *
   * @throws Refusal naming what is wrong with the draft; CONFLICT when the code is taken
   */
  @Requires(Permission.FIGURES_PUBLISH)
  public FigureDefinition define(DefinitionDraft draft) {
    FigureDefinition definition = checked(draft, 1);
    if (!definitions.versions(draft.code()).isEmpty()) {
      throw Refusal.conflict("statistics.definition.taken", draft.code());
    }
    return add(definition, false, draft.reason());
  }

  /**
   * Makes the next version; of a retired figure it is in use again.
   *
   * @param version the one the draft was made from
   * @throws Refusal naming what is wrong with the draft; CONFLICT when there is a newer version
   */
  @Requires(Permission.FIGURES_PUBLISH)
  public FigureDefinition change(DefinitionDraft draft, int version) {
    requireLatest(draft.code(), version);
    return add(checked(draft, version + 1), false, draft.reason());
  }

  /**
   * Takes the figure out of use. What was published by it stays.
   *
   * @param version the latest one seen
   * @throws Refusal without a reason; CONFLICT when there is a newer version, or it is retired
   */
  @Requires(Permission.FIGURES_PUBLISH)
  public void retire(String code, int version, String reason) {
    DefinedFigure latest = requireLatest(code, version);
    if (latest.retired()) {
      throw Refusal.conflict("statistics.definition.changed", code);
    }
    DefinitionRules.requireReason(reason);
    add(latest.definition().as(version + 1), true, reason);
  }

  private FigureDefinition checked(DefinitionDraft draft, int version) {
    FigureDefinition definition = new DefinitionRules(definitions).definition(draft, version);
    if (definition.isPublic()) {
      LocalDate year = LocalDate.now(clock).minusYears(1).withDayOfYear(1);
      Period sample = new Period(year, year.plusYears(1).minusDays(1));
      answers.requirePublic(definition, FigureQuery.of(definition.code(), sample));
    }
    return definition;
  }

  private DefinedFigure requireLatest(String code, int version) {
    DefinedFigure latest = history(code).getFirst();
    if (latest.definition().version() != version) {
      throw Refusal.conflict("statistics.definition.changed", code);
    }
    return latest;
  }

  private FigureDefinition add(FigureDefinition definition, boolean retired, String reason) {
    rows.add(
        new DefinedFigure(
            definition,
            retired,
            reason.strip(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Viewer.current().account(),
            Viewer.current().name()));
    definitions.changed();
    return definition;
  }
}
