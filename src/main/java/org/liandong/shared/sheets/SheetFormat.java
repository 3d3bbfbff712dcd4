package org.liandong.shared.sheets;

/** The kinds of file sheets are written as. */
public enum SheetFormat {
  /** Excel workbook. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Comma-separated values, UTF-8 with byte-order mark, so that Excel reads Chinese right. */
  CSV("csv", "text/csv;charset=UTF-8");

  private final String extension;
  private final String contentType;

  SheetFormat(String extension, String contentType) {
    this.extension = extension;
    this.contentType = contentType;
  }

  /** After the dot of the file's name. */
  public String extension() {
    return extension;
  }

  /** Media type. */
  public String contentType() {
    return contentType;
  }
}
