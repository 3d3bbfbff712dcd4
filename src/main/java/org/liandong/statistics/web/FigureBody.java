package org.liandong.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureCell;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureReceipt;

/**
 * An answer as a program reads it.
 *
 * @param cells each with a member for every cut asked for, its value, and {@code suppressed} where
 *     disclosure control hides it
 */
@Schema(name = "Figure")
record FigureBody(
    String code,
    String name,
    String unit,
    LocalDate from,
    LocalDate to,
    long treeSize,
    @Nullable BigDecimal value,
    List<Map<String, @Nullable Object>> cells,
    int suppressed,
    FigureReceipt receipt) {

  static FigureBody of(FigureAnswer answer, FigureDefinition definition, Texts texts) {
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    answer.cells().forEach(cell -> cells.add(cell(cell)));
    return new FigureBody(
        answer.code(),
        definition.name(texts),
        definition.unit(texts),
        answer.from(),
        answer.to(),
        answer.treeSize(),
        answer.value(),
        cells,
        answer.suppressed(),
        answer.receipt());
  }

  private static Map<String, @Nullable Object> cell(FigureCell cell) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    cell.at().forEach((cut, value) -> json.put(cut.parameter(), value));
    json.put("value", cell.value());
    if (cell.suppressed()) {
      json.put("suppressed", true);
    }
    return json;
  }
}
