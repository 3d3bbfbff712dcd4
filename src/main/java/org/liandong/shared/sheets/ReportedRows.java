package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.web.Texts;
import org.springframework.stereotype.Component;

/** The rows of an upload as they came, each with its fate and the reasons beside it, streamed. */
@Component
public class ReportedRows {

  private static final int PAGE_ROWS = 2_000;

  private final Imports imports;

  ReportedRows(Imports imports) {
    this.imports = imports;
  }

  /**
   * Writes the rows.
   *
   * @param fate only these, or null for all
   * @param begin makes the sheet, given its header
   */
  public void write(ImportSummary upload, @Nullable RowFate fate, Texts texts, Begin begin) {
    imports.withFile(
        upload.id(),
        file -> {
          Output output = new Output(upload, fate, texts, begin);
          SheetReader.read(file, SheetLimits.UPLOAD, output::next);
          output.close();
        });
  }

  /** Makes the sheet. */
  public interface Begin {
    /** Begins the sheet with this header. */
    SheetWriter sheet(List<String> header) throws IOException;
  }

  /** Walks the file and the reports side by side; both ascend by row number. */
  private final class Output {

    private final ImportSummary upload;
    private final @Nullable RowFate fate;
    private final Texts texts;
    private final Begin begin;
    private int columns;
    private @Nullable SheetWriter sheet;
    private Iterator<RowReport> page = List.<RowReport>of().iterator();
    private @Nullable RowReport report;
    private int last;

    Output(ImportSummary upload, @Nullable RowFate fate, Texts texts, Begin begin) {
      this.upload = upload;
      this.fate = fate;
      this.texts = texts;
      this.begin = begin;
    }

    void next(SheetRow row) {
      try {
        if (sheet == null) {
          columns = row.cells().size();
          sheet = begin.sheet(header(row));
          advance();
        } else if (report != null && report.number() == row.number()) {
          sheet.row(cells(row, report));
          advance();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    void close() {
      try {
        if (sheet != null) {
          sheet.close();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private List<String> header(SheetRow row) {
      List<String> header = new ArrayList<>(row.cells());
      header.add(texts.text("sheets.row.number"));
      header.add(texts.text("sheets.row.fate"));
      header.add(texts.text("sheets.row.reasons"));
      return header;
    }

    private List<Object> cells(SheetRow row, RowReport of) {
      List<Object> cells = new ArrayList<>();
      for (int index = 0; index < columns; index++) {
        cells.add(row.cell(index));
      }
      cells.add(of.number());
      cells.add(texts.name(of.fate()));
      cells.add(
          of.reasons().stream()
              .map(reason -> texts.text(reason.messageKey(), reason.arguments().toArray()))
              .collect(Collectors.joining(" ")));
      return cells;
    }

    private void advance() {
      if (!page.hasNext()) {
        page = imports.rows(upload, fate, last, PAGE_ROWS).iterator();
      }
      report = page.hasNext() ? page.next() : null;
      last = report == null ? Integer.MAX_VALUE : report.number();
    }
  }
}
