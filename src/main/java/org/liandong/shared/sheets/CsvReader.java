package org.liandong.shared.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values as RFC 4180 writes them, one row after the other: quoted cells may
 * hold commas, line breaks and doubled quotes; lines end with LF or CRLF; a byte-order mark is
 * skipped.
 */
public final class CsvReader {

  private static final int END = -1;

  private final Reader reader;
  private final int cellCharactersMax;
  private int peeked;

  /**
   * Reads from the reader, which the caller closes.
   *
   * @param cellCharactersMax a longer cell is refused
   */
  public CsvReader(Reader reader, int cellCharactersMax) throws IOException {
    this.reader = reader instanceof BufferedReader ? reader : new BufferedReader(reader);
    this.cellCharactersMax = cellCharactersMax;
    this.peeked = this.reader.read();
    if (peeked == '\uFEFF') {
      peeked = this.reader.read();
    }
  }

  /** All rows of a small file, each as column name by value. */
  public static List<Map<String, String>> withHeader(Reader reader) throws IOException {
    CsvReader rows = new CsvReader(reader, SheetLimits.CELL_CHARACTERS_MAX);
    List<Map<String, String>> result = new ArrayList<>();
    List<String> header = rows.next();
    while (header != null) {
      List<String> cells = rows.next();
      if (cells == null) {
        return result;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
        row.put(header.get(column).strip(), cells.get(column).strip());
      }
      result.add(row);
    }
    return result;
  }

  /** The next row, or null after the last. */
  public @Nullable List<String> next() throws IOException {
    if (peeked == END) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(cell());
      if (peeked != ',') {
        skipLineEnd();
        return cells;
      }
      advance();
    }
  }

  private String cell() throws IOException {
    StringBuilder text = new StringBuilder();
    if (peeked == '"') {
      quoted(text);
    }
    while (peeked != END && peeked != ',' && peeked != '\n' && peeked != '\r') {
      append(text);
    }
    return text.toString();
  }

  private void quoted(StringBuilder text) throws IOException {
    advance();
    while (peeked != END) {
      if (peeked == '"') {
        advance();
        if (peeked != '"') {
          return;
        }
      }
      append(text);
    }
  }

  private void append(StringBuilder text) throws IOException {
    if (text.length() >= cellCharactersMax) {
      throw SheetLimits.cellTooLong(cellCharactersMax);
    }
    text.append((char) peeked);
    advance();
  }

  private void skipLineEnd() throws IOException {
    if (peeked == '\r') {
      advance();
    }
    if (peeked == '\n') {
      advance();
    }
  }

  private void advance() throws IOException {
    peeked = reader.read();
  }
}
