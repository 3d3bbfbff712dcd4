package org.liandong.shared.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.liandong.shared.Refusal;

/**
 * Reads the first sheet of an Excel workbook (xlsx) or a CSV file in UTF-8 or GB18030, row by row
 * in constant memory. The kind is told by the content, not the name. Blank rows are passed over.
 */
public final class SheetReader {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int SIGNATURE_BYTES = 4;
  private static final String ZIP = "504b0304";
  private static final String OLD_EXCEL = "d0cf11e0";
  private static final int BUFFER = 1 << 16;

  private SheetReader() {}

  /**
   * Hands every row to the consumer, in order.
   *
   * @throws Refusal when the file is none of these kinds, broken, or beyond the limits
   */
  public static void read(Path file, SheetLimits limits, Consumer<SheetRow> each) {
    try {
      limits.checkBytes(Files.size(file));
      switch (signature(file)) {
        case ZIP -> XlsxRows.read(file, limits, each);
        case OLD_EXCEL -> throw Refusal.user("sheets.file.old-excel");
        default -> csv(file, limits, each);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void csv(Path file, SheetLimits limits, Consumer<SheetRow> each)
      throws IOException {
    Charset charset = charset(file);
    try (Reader reader = Files.newBufferedReader(file, charset)) {
      CsvReader rows = new CsvReader(reader, SheetLimits.CELL_CHARACTERS_MAX);
      int number = 0;
      for (List<String> cells = rows.next(); cells != null; cells = rows.next()) {
        number++;
        SheetRow row = new SheetRow(number, cells.stream().map(String::strip).toList(), Set.of());
        limits.checkRow(number, cells.size());
        if (!row.blank()) {
          each.accept(row);
        }
      }
    }
  }

  /** UTF-8 where every byte fits it, else GB18030, which Chinese Excel writes. */
  private static Charset charset(Path file) throws IOException {
    if (decodes(file, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    if (decodes(file, GB18030)) {
      return GB18030;
    }
    throw Refusal.user("sheets.file.unreadable");
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        Reader reader =
            new BufferedReader(
                new InputStreamReader(
                    bytes,
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      char[] buffer = new char[BUFFER];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int index = 0; index < read; index++) {
          if (buffer[index] == 0) {
            throw Refusal.user("sheets.file.unreadable");
          }
        }
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static String signature(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(bytes.readNBytes(SIGNATURE_BYTES));
    }
  }
}
