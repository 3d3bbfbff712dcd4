package org.liandong.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;

/**
 * A published figure, frozen.
 *
 * @param id of the publication
 * @param title given by whoever published it
 * @param code of the figure
 * @param definition canonical line it was computed by
 * @param definitionHash SHA-256 of it
 * @param period days counted
 * @param by cuts
 * @param filter canonical line of what it was narrowed to
 * @param treeSize size of the log it covers
 * @param value published; null when hidden
 * @param checkpoint signed note of the log
 * @param publishedAt when
 */
public record Publication(
    UUID id,
    String title,
    String code,
    String definition,
    String definitionHash,
    Period period,
    List<Cut> by,
    String filter,
    long treeSize,
    @Nullable BigDecimal value,
    @Nullable String checkpoint,
    Instant publishedAt) {

  private static final Pattern VERSION = Pattern.compile(";version=(\\d{1,9});");

  /** Takes a defensive copy. */
  public Publication {
    by = List.copyOf(by);
  }

  /** The question that was answered. */
  public FigureQuery query() {
    return new FigureQuery(code, period, by, FigureFilter.parse(filter), null);
  }

  /** The version of the definition it was computed by. */
  int version() {
    Matcher matcher = VERSION.matcher(definition);
    if (!matcher.find()) {
      throw new IllegalStateException("A definition without version: " + definition);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
