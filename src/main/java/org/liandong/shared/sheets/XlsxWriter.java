package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook. Texts go inline, so no table of texts grows in memory; rows leave for the
 * stream every thousand; a full sheet is followed by another.
 */
final class XlsxWriter extends SheetWriter {

  private static final int FLUSH_ROWS = 1_000;
  private static final int SHEET_ROWS = 1_000_000;
  private static final int NAME_CHARACTERS = 28;
  private static final double WIDTH = 16;
  private static final String APPLICATION = "Liandong";
  private static final String VERSION = "1.0";

  private final Workbook workbook;
  private final String name;
  private final List<String> header;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxWriter(OutputStream out, String name, List<String> header) {
    this.workbook = new Workbook(out, APPLICATION, VERSION);
    String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    this.name = plain.substring(0, Math.min(NAME_CHARACTERS, plain.length()));
    this.header = List.copyOf(header);
    this.sheet = begin(this.name);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    if (row >= SHEET_ROWS) {
      sheet.finish();
      sheets++;
      sheet = begin(name + " " + sheets);
    }
    for (int column = 0; column < cells.size(); column++) {
      put(column, cells.get(column));
    }
    row++;
    if (row % FLUSH_ROWS == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.close();
  }

  private Worksheet begin(String title) {
    Worksheet begun = workbook.newWorksheet(title);
    begun.freezePane(0, 1);
    for (int column = 0; column < header.size(); column++) {
      begun.width(column, WIDTH);
      begun.inlineString(0, column, clean(header.get(column)));
      begun.style(0, column).bold().set();
    }
    row = 1;
    return begun;
  }

  private void put(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> sheet.value(row, column, number);
      case Boolean truth -> sheet.value(row, column, truth);
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.inlineString(row, column, clean(cell.toString()));
    }
  }
}
