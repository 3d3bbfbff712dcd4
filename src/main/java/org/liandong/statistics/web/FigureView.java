package org.liandong.statistics.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.LineChart;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.TileMap;
import org.liandong.statistics.Cut;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureDefinition;

/**
 * A figure asked and answered, ready to be shown.
 *
 * @param definition of the figure
 * @param answer with its receipt
 * @param given parameters as typed
 * @param headers of the cuts, as words
 * @param rows of the table
 * @param chart of the cut
 * @param trend by year
 * @param map by town, or null where the figure has no places
 * @param cuts to choose from
 * @param regions to choose from
 * @param domains to choose from
 * @param address of the same question at the API, without host
 */
record FigureView(
    FigureDefinition definition,
    FigureAnswer answer,
    Map<String, String> given,
    List<String> headers,
    List<Row> rows,
    FigureChart chart,
    LineChart trend,
    @Nullable TileMap map,
    List<Option> cuts,
    List<Option> regions,
    List<Option> domains,
    String address) {

  /** What was typed, or nothing. */
  String typed(String name) {
    return given.getOrDefault(name, "");
  }

  /** Whether the chart above is by year already. */
  boolean yearly() {
    return chart.lines() != null && typed("by").equals(Cut.YEAR.parameter());
  }

  /** The value as people read it, or null when it is hidden or there is none. */
  @Nullable String shown(@Nullable BigDecimal value) {
    return value == null ? null : grouped(value);
  }

  /** The value with grouping and without trailing zeros. */
  static String grouped(BigDecimal value) {
    return String.format(Locale.ROOT, "%,." + decimals(value) + "f", value);
  }

  private static int decimals(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }

  /**
   * A row of the table.
   *
   * @param labels one for each cut
   * @param value null when hidden or over nothing
   * @param suppressed whether it is hidden
   * @param href its entries, or empty
   */
  record Row(List<String> labels, @Nullable BigDecimal value, boolean suppressed, String href) {}
}
