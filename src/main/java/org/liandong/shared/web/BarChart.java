package org.liandong.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lying bars: a table whose numbers are also drawn, so it reads the same with and without eyes.
 *
 * @param name what the chart shows
 * @param unit of the numbers
 * @param bars in the order shown
 */
public record BarChart(String name, String unit, List<Bar> bars) {

  /** Keeps a copy. */
  public BarChart {
    bars = List.copyOf(bars);
  }

  /** Length of the bar in parts of a hundred. */
  String length(Bar bar) {
    double longest =
        bars.stream()
            .map(Bar::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(1);
    Double value = bar.value();
    double part = value == null || longest <= 0 ? 0 : Math.max(0, value) / longest * 100;
    return String.format(Locale.ROOT, "%.2f", part);
  }

  /**
   * One bar.
   *
   * @param label what it stands for
   * @param value its number, or null when hidden to protect persons
   * @param href where it opens, or null
   */
  public record Bar(String label, @Nullable Double value, @Nullable String href) {

    /** A bar of a whole number. */
    public static Bar of(String label, @Nullable Long value, @Nullable String href) {
      return new Bar(label, value == null ? null : value.doubleValue(), href);
    }
  }
}
