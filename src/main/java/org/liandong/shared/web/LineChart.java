package org.liandong.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, drawn on the server as SVG, with the same numbers as a table below.
 *
 * @param name what the chart shows
 * @param unit of the numbers
 * @param labels of the points, oldest first
 * @param lines at most four, each as long as the labels
 */
public record LineChart(String name, String unit, List<String> labels, List<Line> lines) {

  static final int WIDTH = 480;
  static final int HEIGHT = 230;
  static final int LEFT = 58;
  static final int RIGHT = 16;
  static final int TOP = 14;
  static final int BOTTOM = 30;
  private static final int LABELS_MAX = 7;
  private static final int TICKS = 4;

  /** Keeps copies. */
  public LineChart {
    labels = List.copyOf(labels);
    lines = List.copyOf(lines);
  }

  /** Whether there are points to draw. */
  public boolean drawable() {
    return labels.size() > 1
        && lines.stream().anyMatch(line -> line.values().stream().anyMatch(Objects::nonNull));
  }

  /** The horizontal rules, lowest first. */
  List<Tick> ticks() {
    double step = step();
    List<Tick> ticks = new ArrayList<>();
    for (double value = 0; value <= top() + step / 1000; value += step) {
      ticks.add(new Tick(decimal(y(value)), value));
    }
    return ticks;
  }

  /** The labels below, so few that they do not touch. */
  List<Mark> marks() {
    int every = Math.ceilDiv(labels.size(), LABELS_MAX);
    List<Mark> marks = new ArrayList<>();
    for (int index = labels.size() - 1; index >= 0; index -= every) {
      marks.addFirst(new Mark(decimal(x(index)), labels.get(index)));
    }
    return marks;
  }

  /** The unbroken stretches of a line; a hidden value breaks it. */
  List<String> stretches(Line line) {
    List<String> stretches = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int index = 0; index < labels.size(); index++) {
      Double value = line.values().get(index);
      if (value != null) {
        open.append(decimal(x(index))).append(',').append(decimal(y(value))).append(' ');
      } else if (!open.isEmpty()) {
        stretches.add(open.toString().strip());
        open.setLength(0);
      }
    }
    if (!open.isEmpty()) {
      stretches.add(open.toString().strip());
    }
    return stretches;
  }

  /** The points of a line. */
  List<Dot> dots(Line line) {
    List<Dot> dots = new ArrayList<>();
    for (int index = 0; index < labels.size(); index++) {
      Double value = line.values().get(index);
      if (value != null) {
        dots.add(new Dot(decimal(x(index)), decimal(y(value)), labels.get(index), value));
      }
    }
    return dots;
  }

  private double x(int index) {
    return LEFT + (double) index * (WIDTH - LEFT - RIGHT) / Math.max(1, labels.size() - 1);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - value / top() * (HEIGHT - TOP - BOTTOM);
  }

  private double top() {
    return Math.ceil(highest() / step()) * step();
  }

  private double step() {
    double raw = highest() / TICKS;
    double magnitude = Math.pow(10, Math.floor(Math.log10(raw)));
    for (int nice : new int[] {1, 2, 5}) {
      if (raw <= nice * magnitude) {
        return nice * magnitude;
      }
    }
    return 10 * magnitude;
  }

  private double highest() {
    double highest =
        lines.stream()
            .flatMap(line -> line.values().stream())
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    return highest > 0 ? highest : 1;
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /**
   * One line of the chart.
   *
   * @param name in the legend
   * @param values one for each label; null where it is hidden or unknown
   */
  public record Line(String name, List<@Nullable Double> values) {}

  record Tick(String y, double value) {}

  record Mark(String x, String label) {}

  record Dot(String x, String y, String label, double value) {}
}
