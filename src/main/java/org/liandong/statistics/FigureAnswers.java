package org.liandong.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.regions.Regions;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Turns a question into what the engine is asked, and what the engine says into an answer. */
@Component
class FigureAnswers {

  private final Definitions definitions;
  private final Cubes cubes;
  private final Regions regions;
  private final Disclosure disclosure;
  private final Clock clock;

  FigureAnswers(
      Definitions definitions, Cubes cubes, Regions regions, Disclosure disclosure, Clock clock) {
    this.definitions = definitions;
    this.cubes = cubes;
    this.regions = regions;
    this.disclosure = disclosure;
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
    cubes.follow();
    return cubes.read(Store::sealed);
  }

  /** Over the entries of the scope; null means all of them, as the public sees them. */
  FigureAnswer answer(FigureDefinition definition, FigureQuery query, @Nullable Scope scope) {
    check(definition, query);
    Values values = values(definition, query, scope);
    List<FigureCell> cells = new ArrayList<>();
    values.cells.forEach(
        (key, value) -> cells.add(cell(query.by(), key, value, values.hidden.contains(key))));
    FigureReceipt receipt =
        FigureReceipt.unsigned(
            definition, query, scope == null, values.treeSize, values.unsealed, values.whole);
    return new FigureAnswer(
        definition.code(),
        definition.unit(),
        query.period().from(),
        query.period().to(),
        values.treeSize,
        values.whole,
        cells,
        values.hidden.size(),
        receipt);
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

  private Values values(FigureDefinition definition, FigureQuery query, @Nullable Scope scope) {
    if (definition.kind() == FigureKind.RATIO) {
      return quotient(definition, query, scope);
    }
    Question question = question(definition, query, scope == null ? Scope.EVERYTHING : scope);
    Tally flows = cubes.tally(question);
    return scaled(
        definition,
        definition.kind() == FigureKind.STOCK ? standing(flows, query) : flows,
        scope == null ? disclosure.hidden(question) : Set.of());
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

  /** Sums from the beginning of time; along a cut of time they run on. */
  private static Tally standing(Tally flows, FigureQuery query) {
    int time = Buckets.timeOf(query.by());
    if (time < 0) {
      return flows;
    }
    Map<List<String>, TreeMap<String, Long>> rows = new LinkedHashMap<>();
    flows
        .cells()
        .forEach((key, value) ->
            rows.computeIfAbsent(without(key, time), any -> new TreeMap<>())
                .put(key.get(time), value));
    SortedMap<List<String>, Long> cells = new TreeMap<>(flows.cells().comparator());
    List<String> buckets = Buckets.of(query.by().get(time), query.period());
    rows.forEach((row, changes) -> {
      for (String bucket : buckets) {
        long sum = changes.headMap(bucket, true).values().stream().mapToLong(n -> n).sum();
        if (sum != 0) {
          cells.put(with(row, time, bucket), sum);
        }
      }
    });
    return new Tally(flows.whole(), cells, flows.treeSize(), flows.unsealed());
  }

  private static Values scaled(FigureDefinition definition, Tally tally, Set<List<String>> hidden) {
    SortedMap<List<String>, @Nullable BigDecimal> cells = new TreeMap<>(Gather.ORDER);
    tally.cells().forEach((key, value) -> cells.put(key, scaled(definition, value)));
    hidden.stream().filter(key -> !key.isEmpty()).forEach(key -> cells.put(key, null));
    return new Values(
        hidden.contains(List.of()) ? null : scaled(definition, tally.whole()),
        cells,
        hidden,
        tally.treeSize(),
        tally.unsealed());
  }

  private static BigDecimal scaled(FigureDefinition definition, long sum) {
    return BigDecimal.valueOf(sum)
        .divide(
            BigDecimal.valueOf(definition.divisor()), definition.decimals(), RoundingMode.HALF_UP);
  }

  private Values quotient(FigureDefinition definition, FigureQuery query, @Nullable Scope scope) {
    FigureDefinition above = definitions.part(Objects.requireNonNull(definition.numerator()));
    Values numerator = values(above, query, scope);
    String below = definition.denominator();
    Values denominator =
        below == null
            ? values(above, query.during(query.period().yearBefore()), scope)
            : values(definitions.part(below), query, scope);
    int time = below == null ? Buckets.timeOf(query.by()) : -1;
    SortedMap<List<String>, @Nullable BigDecimal> cells = new TreeMap<>(Gather.ORDER);
    Set<List<String>> hidden = new HashSet<>();
    numerator.cells.forEach((key, value) -> {
      List<String> other =
          time < 0 ? key : with(without(key, time), time, yearBefore(key.get(time)));
      cells.put(key, divided(definition, value, denominator.cells.get(other)));
      if (numerator.hidden.contains(key) || denominator.hidden.contains(other)) {
        hidden.add(key);
      }
    });
    if (numerator.hidden.contains(List.of()) || denominator.hidden.contains(List.of())) {
      hidden.add(List.of());
    }
    return new Values(
        divided(definition, numerator.whole, denominator.whole),
        cells,
        hidden,
        Math.max(numerator.treeSize, denominator.treeSize),
        Math.max(numerator.unsealed, denominator.unsealed));
  }

  private static @Nullable BigDecimal divided(
      FigureDefinition definition, @Nullable BigDecimal above, @Nullable BigDecimal below) {
    if (above == null || below == null || below.signum() == 0) {
      return null;
    }
    return above.divide(below, definition.decimals(), RoundingMode.HALF_UP);
  }

  private static String yearBefore(String bucket) {
    if (bucket.length() == 10) {
      return LocalDate.parse(bucket).minusYears(1).toString();
    }
    return Integer.parseInt(bucket.substring(0, 4)) - 1 + bucket.substring(4);
  }

  private static FigureCell cell(
      List<Cut> by, List<String> key, @Nullable BigDecimal value, boolean suppressed) {
    Map<Cut, String> at = new LinkedHashMap<>();
    for (int i = 0; i < by.size(); i++) {
      at.put(by.get(i), key.get(i));
    }
    return new FigureCell(at, value, suppressed);
  }

  private static List<String> without(List<String> key, int position) {
    List<String> rest = new ArrayList<>(key);
    rest.remove(position);
    return rest;
  }

  private static List<String> with(List<String> rest, int position, String value) {
    List<String> key = new ArrayList<>(rest);
    key.add(position, value);
    return key;
  }

  private record Part(FigureDefinition definition, FigureQuery query) {}

  /** What an answer is made of; the empty key among the hidden ones is the whole. */
  private record Values(
      @Nullable BigDecimal whole,
      SortedMap<List<String>, @Nullable BigDecimal> cells,
      Set<List<String>> hidden,
      long treeSize,
      long unsealed) {}
}
