package org.liandong.shared.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes a sheet row by row in constant memory. No text becomes a formula in the reader's Excel: in
 * a workbook texts are typed as text; in CSV a text that begins like a formula gets an apostrophe
 * in front (OWASP, CSV injection).
 *
 * <p>Cells may be texts, numbers, {@link java.time.LocalDate}, booleans or null.
 */
public abstract sealed class SheetWriter implements Closeable permits CsvWriter, XlsxWriter {

  /** For the package alone. */
  SheetWriter() {}

  /**
   * Begins a sheet with its header.
   *
   * @param out closed with the writer
   * @param name of the sheet
   */
  public static SheetWriter begin(
      SheetFormat format, OutputStream out, String name, List<String> header) throws IOException {
    SheetWriter writer =
        switch (format) {
          case XLSX -> new XlsxWriter(out, name, header);
          case CSV -> new CsvWriter(out);
        };
    if (format == SheetFormat.CSV) {
      writer.row(header);
    }
    return writer;
  }

  /** Begins a sheet as the answer to a request, to be saved under this name. */
  public static SheetWriter download(
      SheetFormat format, HttpServletResponse response, String name, List<String> header)
      throws IOException {
    response.setContentType(format.contentType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return begin(format, response.getOutputStream(), name, header);
  }

  /** Writes the next row. */
  public abstract void row(List<? extends @Nullable Object> cells) throws IOException;

  /** The text without characters no XML may hold. */
  static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(SheetWriter::allowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point < 0xD800)
        || (point >= 0xE000 && point != 0xFFFE && point != 0xFFFF);
  }
}
