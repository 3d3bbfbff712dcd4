package org.liandong.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small line without axes that shows how a number came about; the last point is marked.
 *
 * @param description what it shows, for those who cannot see it
 * @param values equally spaced, oldest first, at least two
 */
public record Sparkline(String description, List<Double> values) {

  private static final double WIDTH = 220;
  private static final double HEIGHT = 36;
  private static final double EDGE = 4;

  /** Keeps a copy. */
  public Sparkline {
    values = List.copyOf(values);
  }

  /** A line of whole numbers. */
  public static Sparkline of(String description, List<Long> values) {
    return new Sparkline(description, values.stream().map(Long::doubleValue).toList());
  }

  /** Whether there is anything to draw. */
  public boolean drawable() {
    return values.size() > 1;
  }

  String points() {
    return IntStream.range(0, values.size())
        .mapToObj(index -> decimal(x(index)) + "," + decimal(y(values.get(index))))
        .collect(Collectors.joining(" "));
  }

  String lastX() {
    return decimal(x(values.size() - 1));
  }

  String lastY() {
    return decimal(y(values.getLast()));
  }

  private double x(int index) {
    return EDGE + index * (WIDTH - 2 * EDGE) / (values.size() - 1);
  }

  private double y(double value) {
    double low = Math.min(0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double span = high > low ? high - low : 1;
    return HEIGHT - EDGE - (value - low) / span * (HEIGHT - 2 * EDGE);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
