package org.liandong.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.regions.Regions;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Turns a question into what the engine is asked, and what the engine says into an answer. */
@Component
class FigureAnswers {

  private final Definitions definitions;
  private final FigureCounts counts;
  private final Regions regions;
  private final Clock clock;

  FigureAnswers(Definitions definitions, FigureCounts counts, Regions regions, Clock clock) {
    this.definitions = definitions;
    this.counts = counts;
    this.regions = regions;
    this.clock = clock;
  }

  /** Over all entries, with disclosure control. */
  FigureAnswer publicAnswer(FigureDefinition definition, FigureQuery query) {
    requirePublic(definition, query);
    return answer(definition, query, null);
  }

  /** Refuses what the public may not even ask, of the figure or of either part of a ratio. */
  void requirePublic(FigureDefinition definition, FigureQuery query) {
    for (Part part : parts(definition, query)) {
      Disclosure.check(part.query, part.definition.facts(), LocalDate.now(clock));
    }
  }

  /** Whether the figure or a part of it narrows sensitive work to a field of service. */
  boolean singlesOut(FigureDefinition definition, FigureQuery query) {
    return parts(definition, query).stream()
        .anyMatch(part -> Disclosure.singlesOut(part.query, part.definition.facts()));
  }

  /**
   * What is counted: the figure itself, or both sides of a ratio, each narrowed to what it counts.
   */
  private List<Part> parts(FigureDefinition definition, FigureQuery query) {
    if (definition.kind() != FigureKind.RATIO) {
      return List.of(new Part(definition, definition.narrow(query)));
    }
    FigureDefinition above = definitions.part(Objects.requireNonNull(definition.numerator()));
    String below = definition.denominator();
    List<Part> parts = new ArrayList<>(parts(above, query));
    parts.addAll(
        below == null
            ? parts(above, query.during(query.period().yearBefore()))
            : parts(definitions.part(below), query));
    return parts;
  }

  /** The public answer over the first so many entries of the log. */
  FigureAnswer frozen(FigureDefinition definition, FigureQuery query, long treeSize) {
    if (!definition.isPublic()) {
      throw Refusal.notFound("statistics.figure.unknown", definition.code());
    }
    requirePublic(definition, query.at(null));
    return answer(definition, query.at(treeSize), null);
  }

  /** How many entries of the log are folded, after folding everything there is. */
  long sealed() {
    return counts.sealed();
  }

  /** Over the entries of the scope; null means all of them, as the public sees them. */
  FigureAnswer answer(FigureDefinition definition, FigureQuery query, @Nullable Scope scope) {
    check(definition, query);
    Asked asked = asked(definition, query, scope == null ? Scope.EVERYTHING : scope);
    Answered answered = scope == null ? counts.official(asked) : counts.own(asked);
    return new FigureAnswer(
        definition.code(),
        definition.unit(),
        query.period().from(),
        query.period().to(),
        answered.treeSize(),
        answered.value(),
        answered.cells(),
        answered.suppressed(),
        FigureReceipt.unsigned(definition, query, scope == null, answered));
  }

  private static void check(FigureDefinition definition, FigureQuery query) {
    for (Cut cut : query.by()) {
      if (!definition.cuts().contains(cut)) {
        throw Refusal.user("statistics.cut.refused", definition.code(), cut.parameter());
      }
    }
    if (query.by().stream().filter(Cut::isTime).count() > 1) {
      throw Refusal.user("statistics.cut.time-twice");
    }
    if (!Gather.fits(query.by())) {
      throw Refusal.user("statistics.cut.too-many");
    }
    if (query.treeSize() != null && query.treeSize() < 0) {
      throw Refusal.user("statistics.tree-size.refused", query.treeSize());
    }
  }

  /** Kinds of entries behind a figure, those of both sides of a ratio included. */
  Set<Fact> facts(FigureDefinition definition) {
    if (definition.kind() != FigureKind.RATIO) {
      return definition.facts();
    }
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    facts.addAll(facts(definitions.part(Objects.requireNonNull(definition.numerator()))));
    if (definition.denominator() != null) {
      facts.addAll(facts(definitions.part(definition.denominator())));
    }
    return facts;
  }

  /** Looks up everything there is to look up, so that what is left can be computed in one go. */
  private Asked asked(FigureDefinition definition, FigureQuery query, Scope scope) {
    if (definition.kind() != FigureKind.RATIO) {
      return new Asked.Sum(definition, query, question(definition, query, scope));
    }
    FigureDefinition above = definitions.part(Objects.requireNonNull(definition.numerator()));
    String below = definition.denominator();
    return new Asked.Ratio(
        definition,
        query,
        asked(above, query, scope),
        below == null
            ? asked(above, query.during(query.period().yearBefore()), scope)
            : asked(definitions.part(below), query, scope));
  }

  private Question question(FigureDefinition definition, FigureQuery query, Scope scope) {
    FigureFilter filter = definition.narrow(query).filter();
    String region = filter.region();
    return new Question(
        definition.facts(),
        definition.measure(),
        definition.kind() == FigureKind.STOCK ? Question.ALWAYS : query.period().from(),
        query.period().to(),
        query.by(),
        region == null ? null : regions.jurisdiction(region, query.period().to()),
        filter,
        scope,
        Objects.requireNonNullElse(query.treeSize(), Long.MAX_VALUE));
  }

  private record Part(FigureDefinition definition, FigureQuery query) {}
}
