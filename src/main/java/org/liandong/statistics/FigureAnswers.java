package org.liandong.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Regions;
import org.liandong.shared.Period;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/** Turns a question into what the engine is asked, and what the engine says into an answer. */
@Component
class FigureAnswers {

  private final Definitions definitions;
  private final Cubes cubes;
  private final Regions regions;

  FigureAnswers(Definitions definitions, Cubes cubes, Regions regions) {
    this.regions = regions;
    this.definitions = definitions;
    this.cubes = cubes;
  }

  FigureAnswer publicAnswer(FigureDefinition definition, FigureQuery query) {
    return answer(definition, query, Scope.EVERYTHING, "public");
  }

  FigureAnswer answer(FigureDefinition definition, FigureQuery query, Scope scope) {
    return answer(definition, query, scope, "viewer");
  }

  private FigureAnswer answer(
      FigureDefinition definition, FigureQuery query, Scope scope, String scopeName) {
    check(definition, query);
    Values values = values(definition, query, scope);
    List<FigureCell> cells = new ArrayList<>();
    values.cells.forEach((key, value) -> cells.add(cell(query.by(), key, value)));
    FigureReceipt receipt =
        new FigureReceipt(
            definition.canonical(),
            definition.hash(),
            query.filter().canonical(),
            scopeName,
            values.treeSize,
            values.unsealed,
            null,
            values.whole);
    return new FigureAnswer(
        definition.code(),
        definition.unit(),
        query.period().from(),
        query.period().to(),
        values.treeSize,
        values.whole,
        cells,
        0,
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

  private Values values(FigureDefinition definition, FigureQuery query, Scope scope) {
    return switch (definition.kind()) {
      case FLOW -> scaled(definition, cubes.tally(question(definition, query, scope)));
      case STOCK -> scaled(definition, standing(definition, query, scope));
      case RATIO -> quotient(definition, query, scope);
    };
  }

  private Question question(FigureDefinition definition, FigureQuery query, Scope scope) {
    FigureFilter filter = query.filter();
    if (definition.category() != null) {
      if (filter.category() != null && !filter.category().equals(definition.category())) {
        throw Refusal.user("statistics.category.refused", definition.code(), filter.category());
      }
      filter = filter.withCategory(definition.category());
    }
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
  private Tally standing(FigureDefinition definition, FigureQuery query, Scope scope) {
    Tally flows = cubes.tally(question(definition, query, scope));
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

  private Values scaled(FigureDefinition definition, Tally tally) {
    SortedMap<List<String>, @Nullable BigDecimal> cells = new TreeMap<>(tally.cells().comparator());
    tally.cells().forEach((key, value) -> cells.put(key, scaled(definition, value)));
    return new Values(scaled(definition, tally.whole()), cells, tally.treeSize(), tally.unsealed());
  }

  private static BigDecimal scaled(FigureDefinition definition, long sum) {
    return BigDecimal.valueOf(sum)
        .divide(
            BigDecimal.valueOf(definition.divisor()), definition.decimals(), RoundingMode.HALF_UP);
  }

  private Values quotient(FigureDefinition definition, FigureQuery query, Scope scope) {
    FigureDefinition above = definitions.find(Objects.requireNonNull(definition.numerator()));
    Values numerator = values(above, query, scope);
    int time = Buckets.timeOf(query.by());
    SortedMap<List<String>, @Nullable BigDecimal> cells =
        new TreeMap<>(numerator.cells.comparator());
    Values denominator;
    if (definition.denominator() == null) {
      Period before = query.period().yearBefore();
      denominator = values(above, query.during(before), scope);
      numerator.cells.forEach((key, value) ->
          cells.put(
              key,
              divided(
                  definition,
                  value,
                  denominator.cells.get(
                      time < 0
                          ? key
                          : with(without(key, time), time, yearBefore(key.get(time)))))));
    } else {
      denominator = values(definitions.find(definition.denominator()), query, scope);
      numerator.cells.forEach(
          (key, value) -> cells.put(key, divided(definition, value, denominator.cells.get(key))));
    }
    return new Values(
        divided(definition, numerator.whole, denominator.whole),
        cells,
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

  private static FigureCell cell(List<Cut> by, List<String> key, @Nullable BigDecimal value) {
    Map<Cut, String> at = new LinkedHashMap<>();
    for (int i = 0; i < by.size(); i++) {
      at.put(by.get(i), key.get(i));
    }
    return new FigureCell(at, value, false);
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

  /** Values before disclosure control. */
  private record Values(
      @Nullable BigDecimal whole,
      SortedMap<List<String>, @Nullable BigDecimal> cells,
      long treeSize,
      long unsealed) {}
}
