package org.liandong.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;

/**
 * A question: which figure, when, cut by what, narrowed to what, as of which size of the log.
 *
 * @param code of the figure
 * @param period days counted; of a stock only the last day matters
 * @param by cuts, in the order cells name them
 * @param filter what it is narrowed to
 * @param treeSize only the first so many entries of the log; null for everything committed
 */
public record FigureQuery(
    String code, Period period, List<Cut> by, FigureFilter filter, @Nullable Long treeSize) {

  private static final Pattern REFERENCE =
      Pattern.compile("([a-z0-9_.]{1,100})@([0-9-]{10})\\.\\.([0-9-]{10})(?:\\?(.*))?");

  /** Takes a defensive copy. */
  public FigureQuery {
    by = by.stream().distinct().toList();
  }

  /** The figure of a period, whole. */
  public static FigureQuery of(String code, Period period) {
    return new FigureQuery(code, period, List.of(), FigureFilter.NONE, null);
  }

  /** A stock on the day. */
  public static FigureQuery on(String code, LocalDate day) {
    return of(code, new Period(day, day));
  }

  /** The same, cut. */
  public FigureQuery by(Cut... cuts) {
    return new FigureQuery(code, period, List.of(cuts), filter, treeSize);
  }

  /** The same, narrowed. */
  public FigureQuery where(FigureFilter narrowed) {
    return new FigureQuery(code, period, by, narrowed, treeSize);
  }

  /** The same as of a size of the log. */
  public FigureQuery at(@Nullable Long size) {
    return new FigureQuery(code, period, by, filter, size);
  }

  /** The same question about another figure. */
  public FigureQuery of(String other) {
    return new FigureQuery(other, period, by, filter, treeSize);
  }

  /** The same question about other days. */
  public FigureQuery during(Period other) {
    return new FigureQuery(code, other, by, filter, treeSize);
  }

  /**
   * Names the whole of the question's answer, in one line: {@code code@from..to?filter}. The page
   * that checks receipts finds the receipt of the official value by it.
   */
  public String reference() {
    String narrowed = filter.canonical();
    return code
        + "@"
        + period.from()
        + ".."
        + period.to()
        + (narrowed.isEmpty() ? "" : "?" + narrowed);
  }

  /** Where anyone checks the receipt of the official value. */
  public String checkAddress() {
    return "/check?id=" + URLEncoder.encode(reference(), StandardCharsets.UTF_8);
  }

  /** Reads a reference back; what is malformed is an IllegalArgument or a DateTimeException. */
  static FigureQuery parse(String reference) {
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not a reference: " + reference);
    }
    Period period =
        new Period(LocalDate.parse(matcher.group(2)), LocalDate.parse(matcher.group(3)));
    String narrowed = Objects.requireNonNullElse(matcher.group(4), "");
    FigureFilter filter = FigureFilter.parse(narrowed);
    if (!filter.canonical().equals(narrowed)) {
      throw new IllegalArgumentException("Not a canonical filter: " + narrowed);
    }
    return new FigureQuery(matcher.group(1), period, List.of(), filter, null);
  }
}
