package org.liandong.statistics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.BarChart;
import org.liandong.shared.web.LineChart;
import org.liandong.statistics.Cut;

/**
 * The picture that fits a cut: lines over time, at most four when cut once more; bars for anything
 * else. Two cuts without time, and more than two, are left to the table.
 *
 * @param lines over time, or null
 * @param bars by something else, or null
 */
record FigureChart(@Nullable LineChart lines, @Nullable BarChart bars) {

  /** Nothing to draw. */
  static final FigureChart NONE = new FigureChart(null, null);

  private static final int LINES_MOST = 4;
  private static final int BARS_MOST = 60;

  static FigureChart of(String name, String unit, List<Cut> by, List<FigureView.Row> rows) {
    List<Integer> times =
        IntStream.range(0, by.size()).filter(place -> by.get(place).isTime()).boxed().toList();
    if (by.isEmpty() || by.size() > 2 || rows.size() < 2) {
      return NONE;
    }
    if (!times.isEmpty()) {
      return lines(name, unit, times.getFirst(), rows);
    }
    return by.size() == 1 ? bars(name, unit, rows) : NONE;
  }

  private static FigureChart bars(String name, String unit, List<FigureView.Row> rows) {
    boolean tellable =
        rows.stream()
            .allMatch(
                row -> row.suppressed() || (row.value() != null && row.value().signum() >= 0));
    if (!tellable || rows.size() > BARS_MOST) {
      return NONE;
    }
    List<BarChart.Bar> bars =
        rows.stream()
            .map(row ->
                new BarChart.Bar(
                    row.labels().getFirst(), number(row), row.href().isEmpty() ? null : row.href()))
            .toList();
    return new FigureChart(null, new BarChart(name, unit, bars));
  }

  private static FigureChart lines(String name, String unit, int time, List<FigureView.Row> rows) {
    SequencedSet<String> moments = new TreeSet<>();
    Map<String, Map<String, FigureView.Row>> series = new LinkedHashMap<>();
    for (FigureView.Row row : rows) {
      String moment = row.labels().get(time);
      moments.add(moment);
      String label = row.labels().size() == 1 ? name : row.labels().get(1 - time);
      series.computeIfAbsent(label, any -> new LinkedHashMap<>()).put(moment, row);
    }
    List<LineChart.Line> lines =
        series.entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                    (Map.Entry<String, Map<String, FigureView.Row>> one) -> -sum(one.getValue())))
            .limit(LINES_MOST)
            .map(one -> new LineChart.Line(one.getKey(), points(moments, one.getValue())))
            .toList();
    LineChart chart = new LineChart(name, unit, List.copyOf(moments), lines);
    return chart.drawable() ? new FigureChart(chart, null) : NONE;
  }

  /** No cell means nothing happened; a cell without a value breaks the line. */
  private static List<@Nullable Double> points(
      SequencedSet<String> moments, Map<String, FigureView.Row> rows) {
    List<@Nullable Double> points = new ArrayList<>();
    for (String moment : moments) {
      FigureView.Row row = rows.get(moment);
      points.add(row == null ? Double.valueOf(0) : number(row));
    }
    return points;
  }

  private static double sum(Map<String, FigureView.Row> rows) {
    double sum = 0;
    for (FigureView.Row row : rows.values()) {
      Double value = number(row);
      sum += value == null ? 0 : value;
    }
    return sum;
  }

  private static @Nullable Double number(FigureView.Row row) {
    return row.value() == null ? null : Double.valueOf(row.value().doubleValue());
  }
}
