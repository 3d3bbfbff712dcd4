package org.liandong.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is made of.
 *
 * @param whole null when hidden, or a ratio over nothing
 * @param cells by the cuts' values
 * @param hidden keys of the hidden ones; the empty key among them is the whole
 */
record FigureValues(
    @Nullable BigDecimal whole,
    SortedMap<List<String>, @Nullable BigDecimal> cells,
    Set<List<String>> hidden) {

  /** Computes from what the engine says, and from what disclosure control hides. */
  static FigureValues of(
      Asked asked,
      Function<Question, Tally> counted,
      Function<Question, Set<List<String>>> hidden) {
    return switch (asked) {
      case Asked.Sum sum -> {
        Tally flows = counted.apply(sum.question());
        boolean stock = sum.definition().kind() == FigureKind.STOCK;
        yield scaled(
            sum.definition(),
            stock ? standing(flows, sum.query()) : flows,
            hidden.apply(sum.question()));
      }
      case Asked.Ratio ratio ->
          quotient(ratio, of(ratio.above(), counted, hidden), of(ratio.below(), counted, hidden));
    };
  }

  /** The cells as they are answered, each naming where it lies. */
  List<FigureCell> cells(List<Cut> by) {
    List<FigureCell> named = new ArrayList<>(cells.size());
    cells.forEach((key, value) -> {
      Map<Cut, String> at = new LinkedHashMap<>();
      for (int i = 0; i < by.size(); i++) {
        at.put(by.get(i), key.get(i));
      }
      named.add(new FigureCell(Collections.unmodifiableMap(at), value, hidden.contains(key)));
    });
    return List.copyOf(named);
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
    return new Tally(flows.whole(), cells);
  }

  private static FigureValues scaled(
      FigureDefinition definition, Tally tally, Set<List<String>> hidden) {
    SortedMap<List<String>, @Nullable BigDecimal> cells = new TreeMap<>(Gather.ORDER);
    tally.cells().forEach((key, value) -> cells.put(key, scaled(definition, value)));
    hidden.stream().filter(key -> !key.isEmpty()).forEach(key -> cells.put(key, null));
    return new FigureValues(
        hidden.contains(List.of()) ? null : scaled(definition, tally.whole()), cells, hidden);
  }

  private static BigDecimal scaled(FigureDefinition definition, long sum) {
    return BigDecimal.valueOf(sum)
        .divide(
            BigDecimal.valueOf(definition.divisor()), definition.decimals(), RoundingMode.HALF_UP);
  }

  private static FigureValues quotient(
      Asked.Ratio ratio, FigureValues numerator, FigureValues denominator) {
    FigureDefinition definition = ratio.definition();
    int time = definition.isChange() ? Buckets.timeOf(ratio.query().by()) : -1;
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
    return new FigureValues(divided(definition, numerator.whole, denominator.whole), cells, hidden);
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
}
