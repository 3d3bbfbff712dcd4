package org.liandong.shared.sheets;

import org.liandong.shared.Refusal;

/**
 * How much of a sheet the program is ready to read. What lies beyond is refused with the limit
 * named, never cut off silently.
 *
 * @param bytesMax size of the file
 * @param unpackedBytesMax size of the workbook's parts once unpacked, all together
 * @param rowsMax rows below the header
 * @param columnsMax columns of a row
 */
public record SheetLimits(long bytesMax, long unpackedBytesMax, int rowsMax, int columnsMax) {

  /** What Excel itself allows in a cell. */
  public static final int CELL_CHARACTERS_MAX = 32_767;

  /** For uploads by staff: 32 MB, 512 MB unpacked, 300,000 rows, 200 columns. */
  public static final SheetLimits UPLOAD = new SheetLimits(32L << 20, 512L << 20, 300_000, 200);

  static Refusal cellTooLong(int charactersMax) {
    return Refusal.user("sheets.cell.too-long", charactersMax);
  }
}
