package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.liandong.shared.Refusal;

/**
 * Rows of the first visible sheet of a workbook. The archive is unpacked once to nowhere first, so
 * that a bomb is refused by its true size before anything of it is kept.
 */
final class XlsxRows {

  private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);
  private static final int PARTS_MAX = 5_000;
  private static final int BUFFER = 1 << 16;

  private XlsxRows() {}

  static void read(Path file, SheetLimits limits, Consumer<SheetRow> each) {
    try {
      weigh(file, limits);
      try (ReadableWorkbook workbook = sure(() -> new ReadableWorkbook(file.toFile(), OPTIONS));
          Stream<Row> rows = sure(() -> visible(workbook).openStream())) {
        read(rows.iterator(), limits, each);
      }
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static Sheet visible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(() -> Refusal.user("sheets.file.unreadable"));
  }

  private static void read(Iterator<Row> rows, SheetLimits limits, Consumer<SheetRow> each)
      throws IOException {
    int count = 0;
    while (sure(rows::hasNext)) {
      SheetRow row = sure(() -> row(rows.next()));
      if (!row.blank()) {
        count++;
        limits.checkRow(count, row.cells().size());
        each.accept(row);
      }
    }
  }

  /**
   * The library answers a broken part with runtime exceptions of many kinds; around its own steps,
   * and only there, each of them means the same: the file cannot be read.
   */
  private static <T> T sure(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException broken) {
      throw unreadable(broken);
    }
  }

  private static SheetRow row(Row row) {
    List<String> cells = new ArrayList<>();
    Set<Integer> formulas = new HashSet<>();
    for (int index = 0; index < row.getCellCount(); index++) {
      Cell cell = row.hasCell(index) ? row.getCell(index) : null;
      String text = cell == null ? "" : CellText.of(cell).strip();
      if (text.length() > SheetLimits.CELL_CHARACTERS_MAX) {
        throw SheetLimits.cellTooLong(SheetLimits.CELL_CHARACTERS_MAX);
      }
      cells.add(text);
      if (cell != null && cell.getType() == CellType.FORMULA) {
        formulas.add(index);
      }
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return new SheetRow(row.getRowNum(), cells, formulas);
  }

  private static void weigh(Path file, SheetLimits limits) throws IOException {
    try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
      Enumeration<ZipArchiveEntry> parts = archive.getEntries();
      byte[] buffer = new byte[BUFFER];
      long all = 0;
      int count = 0;
      while (parts.hasMoreElements()) {
        ZipArchiveEntry part = parts.nextElement();
        count++;
        if (count > PARTS_MAX) {
          throw Refusal.user("sheets.file.unreadable");
        }
        all += weigh(archive, part, buffer, all, limits);
      }
    }
  }

  private static long weigh(
      ZipFile archive, ZipArchiveEntry part, byte[] buffer, long before, SheetLimits limits)
      throws IOException {
    boolean texts = part.getName().endsWith("sharedStrings.xml");
    long size = 0;
    try (InputStream bytes = archive.getInputStream(part)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        limits.checkUnpacked(before + size);
        if (texts) {
          limits.checkTexts(size);
        }
      }
    }
    return size;
  }

  private static Refusal unreadable(Exception cause) {
    Refusal refusal = Refusal.user("sheets.file.unreadable");
    refusal.initCause(cause);
    return refusal;
  }

  /** A step of the library. */
  private interface Step<T> {
    T take() throws IOException;
  }
}
