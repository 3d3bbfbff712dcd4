package org.liandong.shared.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.shared.Refusal;

/**
 * Where each column of a plan stands in a file.
 *
 * @param places index by column; a column the file lacks is not in it
 * @param unread headers that mean no column of the plan
 */
record Headings(Map<ImportColumn, Integer> places, List<String> unread) {

  /**
   * Reads the header row.
   *
   * @throws Refusal when a required column is missing or one is there twice
   */
  static Headings of(List<ImportColumn> columns, SheetRow header) {
    Map<ImportColumn, Integer> places = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    for (int index = 0; index < header.cells().size(); index++) {
      String text = header.cell(index);
      ImportColumn meant =
          columns.stream().filter(column -> column.means(text)).findFirst().orElse(null);
      if (meant == null) {
        if (!text.isEmpty()) {
          unread.add(text);
        }
      } else if (places.put(meant, index) != null) {
        throw Refusal.user("sheets.header.twice", text);
      }
    }
    List<ImportColumn> missing =
        columns.stream()
            .filter(column -> column.required() && !places.containsKey(column))
            .toList();
    if (!missing.isEmpty()) {
      throw Refusal.user(
          "sheets.header.missing",
          missing.stream().map(ImportColumn::header).collect(Collectors.joining("、")),
          header.cells().stream().limit(12).collect(Collectors.joining("、")));
    }
    return new Headings(places, unread);
  }
}
