package org.liandong.shared.sheets;

import java.util.List;
import java.util.Set;

/**
 * A row of a sheet as text.
 *
 * @param number as the sheet's margin shows it, from 1
 * @param cells stripped; empty where there is nothing; days of Excel as 2018-05-01, times as 09:30
 * @param formulas indexes of cells that hold a formula; their text is the value last computed
 */
public record SheetRow(int number, List<String> cells, Set<Integer> formulas) {

  /** Takes copies. */
  public SheetRow {
    cells = List.copyOf(cells);
    formulas = Set.copyOf(formulas);
  }

  /** The text of the cell, empty beyond the last. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Whether every cell is empty. */
  public boolean blank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
