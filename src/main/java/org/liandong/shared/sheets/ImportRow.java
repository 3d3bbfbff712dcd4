package org.liandong.shared.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/**
 * One row of an import while a plan reads it. Each reader notes what is wrong with its cell, naming
 * the value, and goes on, so that a person sees everything wrong with a row at once.
 */
public final class ImportRow {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}(\\.0+)?");
  private static final int NAMED_CHARACTERS = 40;

  private final UUID id;
  private final SheetRow row;
  private final Map<ImportColumn, Integer> places;
  private final LocalDate asOf;
  private final List<Refusal> problems = new ArrayList<>();

  ImportRow(UUID id, SheetRow row, Map<ImportColumn, Integer> places, LocalDate asOf) {
    this.id = id;
    this.row = row;
    this.places = places;
    this.asOf = asOf;
  }

  /**
   * The row's own id, the same however often the import runs: made from import and row number. A
   * keyless plan takes the one of the {@link ImportLine} instead.
   */
  public UUID id() {
    return id;
  }

  /** As the sheet's margin shows it. */
  public int number() {
    return row.number();
  }

  /** The day the file speaks of, for rows that name none. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The cell's text, or empty; noted as missing where the column is required. */
  public String text(ImportColumn column) {
    Integer place = places.get(column);
    String text = place == null ? "" : row.cell(place);
    if (text.isEmpty() && column.required()) {
      refuse(Refusal.user("sheets.cell.missing", column.header()));
    }
    return text;
  }

  /** The day in the cell, or null where it is empty or no day. */
  public @Nullable LocalDate day(ImportColumn column) {
    String text = text(column);
    Optional<LocalDate> day = text.isEmpty() ? Optional.empty() : CellText.day(text);
    if (day.isEmpty() && !text.isEmpty()) {
      refuse(Refusal.user("sheets.cell.day", column.header(), brief(text)));
    }
    return day.orElse(null);
  }

  /** The whole number in the cell, or null where it is empty, none, or out of bounds. */
  public @Nullable Long whole(ImportColumn column, long min, long max) {
    String text = text(column).replace(",", "");
    if (text.isEmpty()) {
      return null;
    }
    if (WHOLE.matcher(text).matches()) {
      long value = Long.parseLong(text.replaceFirst("\\.0+$", ""));
      if (value >= min && value <= max) {
        return value;
      }
    }
    refuse(Refusal.user("sheets.cell.whole", column.header(), brief(text), min, max));
    return null;
  }

  /** What the cell's word means, or null where it is empty or means nothing; case is ignored. */
  public <T> @Nullable T choice(ImportColumn column, Map<String, T> words) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    for (Map.Entry<String, T> word : words.entrySet()) {
      if (word.getKey().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
        return word.getValue();
      }
    }
    refuse(
        Refusal.user(
            "sheets.cell.choice", column.header(), brief(text), String.join("、", words.keySet())));
    return null;
  }

  /** Notes something wrong with the row. */
  public void refuse(Refusal problem) {
    problems.add(problem);
  }

  /** Whether nothing is wrong so far. */
  public boolean ok() {
    return problems.isEmpty();
  }

  /** Everything wrong so far. */
  List<Refusal> problems() {
    return List.copyOf(problems);
  }

  private static String brief(String text) {
    return text.length() <= NAMED_CHARACTERS ? text : text.substring(0, NAMED_CHARACTERS) + "…";
  }
}
