package org.liandong.shared.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/** Reads the rows of an upload by a plan and hands them on in batches. Used once, by one thread. */
final class ImportBatches<R> implements Consumer<SheetRow> {

  static final int ROWS = 500;

  private static final int EXCERPT_CELLS = 3;
  private static final int EXCERPT_CHARACTERS = 80;
  private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})\\d{6,}([\\dXx]{2})");

  private final ImportPlan<R> plan;
  private final ImportSummary upload;
  private final RowIds ids;
  private final int after;
  private final Consumer<List<Pending<R>>> work;
  private final Map<String, Integer> seen = new HashMap<>();
  private List<Pending<R>> batch = new ArrayList<>();
  private @Nullable Headings headings;

  /**
   * @param after rows up to this number are read, so that repeats are found, but not handed on
   */
  ImportBatches(
      ImportPlan<R> plan,
      ImportSummary upload,
      RowIds ids,
      int after,
      Consumer<List<Pending<R>>> work) {
    this.plan = plan;
    this.upload = upload;
    this.ids = ids;
    this.after = after;
    this.work = work;
  }

  @Override
  public void accept(SheetRow row) {
    if (headings == null) {
      headings = Headings.of(plan.columns(), row);
      return;
    }
    Pending<R> pending = read(row, headings);
    if (row.number() > after) {
      batch.add(pending);
    }
    if (batch.size() == ROWS) {
      finish();
    }
  }

  /** Hands on what is left. */
  void finish() {
    if (!batch.isEmpty()) {
      work.accept(batch);
      batch = new ArrayList<>();
    }
  }

  private Pending<R> read(SheetRow row, Headings columns) {
    ImportRow cells =
        new ImportRow(ids.ofNumber(row.number()), row, columns.places(), upload.asOf());
    R value = plan.read(cells);
    if (value == null || !cells.ok()) {
      return new Pending<>(row.number(), excerpt(row), null, cells.problems());
    }
    String key = plan.key(value);
    Integer earlier = key == null ? null : seen.putIfAbsent(key, row.number());
    if (earlier != null) {
      return new Pending<>(
          row.number(), excerpt(row), null, List.of(Refusal.user("sheets.row.twice", earlier)));
    }
    return new Pending<>(
        row.number(),
        excerpt(row),
        new ImportLine<>(
            ids.of(plan.code(), plan.content(value), row.number()), row.number(), value),
        columns.places().values().stream().anyMatch(row.formulas()::contains)
            ? List.of(Refusal.user("sheets.row.formula"))
            : List.of());
  }

  /** The row's first cells, long numbers masked: they may be identity or telephone numbers. */
  private static String excerpt(SheetRow row) {
    String text =
        row.cells().stream()
            .filter(cell -> !cell.isEmpty())
            .limit(EXCERPT_CELLS)
            .map(cell -> LONG_NUMBER.matcher(cell).replaceAll("$1***$2"))
            .collect(Collectors.joining(" · "));
    return text.length() <= EXCERPT_CHARACTERS ? text : text.substring(0, EXCERPT_CHARACTERS) + "…";
  }

  /**
   * A row on its way.
   *
   * @param number as the sheet's margin shows it
   * @param excerpt its first cells
   * @param line what was read, or null when it is refused
   * @param notes why it is refused, or what to look at
   */
  record Pending<R>(int number, String excerpt, @Nullable ImportLine<R> line, List<Refusal> notes) {

    /** The row's report with the fate the plan gave it. */
    RowReport report(RowResult result) {
      List<Refusal> all = new ArrayList<>(notes);
      all.addAll(result.reasons());
      return new RowReport(number, result.fate(), all, excerpt, result.record());
    }
  }
}
