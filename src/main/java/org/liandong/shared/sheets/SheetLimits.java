package org.liandong.shared.sheets;

import org.liandong.shared.Refusal;

/**
 * How much of a sheet the program is ready to read. What lies beyond is refused with the limit
 * named, never cut off silently.
 *
 * @param bytesMax size of the file
 * @param unpackedBytesMax size of the workbook's parts once unpacked, all together
 * @param textBytesMax unpacked size of the workbook's table of texts, which is held in memory
 * @param rowsMax rows with the header
 * @param columnsMax columns of a row
 */
public record SheetLimits(
    long bytesMax, long unpackedBytesMax, long textBytesMax, int rowsMax, int columnsMax) {

  /** What Excel itself allows in a cell. */
  public static final int CELL_CHARACTERS_MAX = 32_767;

  private static final int MEGABYTE = 1 << 20;

  /** For uploads by staff: 32 MB, 512 MB unpacked, 48 MB of texts, 300,000 rows, 200 columns. */
  public static final SheetLimits UPLOAD =
      new SheetLimits(32L * MEGABYTE, 512L * MEGABYTE, 48L * MEGABYTE, 300_001, 200);

  void checkBytes(long bytes) {
    if (bytes == 0) {
      throw Refusal.user("sheets.file.empty");
    }
    if (bytes > bytesMax) {
      throw Refusal.user("sheets.file.too-large", bytesMax / MEGABYTE);
    }
  }

  void checkUnpacked(long bytes) {
    if (bytes > unpackedBytesMax) {
      throw Refusal.user("sheets.file.unpacks-too-large", unpackedBytesMax / MEGABYTE);
    }
  }

  void checkTexts(long bytes) {
    if (bytes > textBytesMax) {
      throw Refusal.user("sheets.file.unpacks-too-large", textBytesMax / MEGABYTE);
    }
  }

  void checkRow(int rows, int columns) {
    if (rows > rowsMax) {
      throw Refusal.user("sheets.file.too-many-rows", rowsMax - 1);
    }
    if (columns > columnsMax) {
      throw Refusal.user("sheets.file.too-many-columns", columnsMax);
    }
  }

  static Refusal cellTooLong(int charactersMax) {
    return Refusal.user("sheets.cell.too-long", charactersMax);
  }
}
