package org.liandong.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Fact;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Texts;

/**
 * How a figure is computed: everything its value depends on besides the ledger and the question.
 *
 * @param code stable, such as {@code service.person_times}
 * @param version 1 upward; a change makes a new one
 * @param unit of the value
 * @param kind flow, stock or ratio
 * @param facts kinds of entries counted; empty in a ratio
 * @param measure what of them is added up
 * @param category only entries of this category, or null for all
 * @param filter what else the entries are narrowed to: domain, method, group; none in a ratio
 * @param numerator figure above the line of a ratio: code, of staff's with version ({@code a.b@2}),
 *     else null
 * @param denominator figure below, written likewise; null in a ratio means the numerator a year
 *     before
 * @param cuts dimensions an answer may be cut by
 * @param isPublic whether the public may ask
 * @param divisor the sum is divided by it: 60 makes hours of minutes
 * @param decimals kept, rounded half up
 * @param names names given by staff; null for built-in figures, named in the message bundles
 */
public record FigureDefinition(
    String code,
    int version,
    FigureUnit unit,
    FigureKind kind,
    Set<Fact> facts,
    Measure measure,
    @Nullable String category,
    FigureFilter filter,
    @Nullable String numerator,
    @Nullable String denominator,
    Set<Cut> cuts,
    boolean isPublic,
    int divisor,
    int decimals,
    @Nullable Names names) {

  private static final String NAMES = "statistics.figure-name.";

  /** Takes defensive copies. */
  public FigureDefinition {
    facts = Set.copyOf(facts);
    cuts = Set.copyOf(cuts);
  }

  /**
   * Names given by staff.
   *
   * @param chinese always there
   * @param english may be empty
   */
  public record Names(String chinese, String english) {}

  /** The name in the person's language. */
  public String name(Texts texts) {
    if (names == null) {
      return texts.text(NAMES + code.replace('.', '-'));
    }
    boolean english = texts.locale().getLanguage().equals("en") && !names.english().isBlank();
    return english ? names.english() : names.chinese();
  }

  /** The unit in the person's language. */
  public String unit(Texts texts) {
    return texts.name(unit);
  }

  /** The names given by staff; of built-in figures the code stands for them. */
  Names staffNames() {
    return Objects.requireNonNullElse(names, new Names(code, code));
  }

  /** How a ratio names it: built-in figures by code, those of staff with their version. */
  String reference() {
    return names == null ? code : code + "@" + version;
  }

  /** The same as another version. */
  FigureDefinition as(int other) {
    return new FigureDefinition(
        code,
        other,
        unit,
        kind,
        facts,
        measure,
        category,
        filter,
        numerator,
        denominator,
        cuts,
        isPublic,
        divisor,
        decimals,
        names);
  }

  /**
   * The question narrowed to what the definition counts.
   *
   * @throws Refusal when it asks for something the definition leaves out
   */
  FigureQuery narrow(FigureQuery query) {
    FigureFilter asked = query.filter();
    if (category != null && asked.category() != null && !asked.category().equals(category)) {
      throw Refusal.user("statistics.category.refused", code, asked.category());
    }
    return query.where(
        new FigureFilter(
            asked.region(),
            either(asked.domain(), filter.domain()),
            asked.organisation(),
            either(asked.method(), filter.method()),
            either(asked.group(), filter.group()),
            category == null ? asked.category() : category,
            asked.project()));
  }

  private <T> @Nullable T either(@Nullable T asked, @Nullable T defined) {
    if (asked != null && defined != null && !asked.equals(defined)) {
      throw Refusal.user("statistics.filter.refused", code, asked);
    }
    return defined == null ? asked : defined;
  }

  /** Whether it is the change on the year before. */
  public boolean isChange() {
    return kind == FigureKind.RATIO && denominator == null;
  }

  /** Everything the value depends on, as one canonical line; two equal lines count alike. */
  public String canonical() {
    String narrowed = filter.canonical();
    return ("code=%s;version=%d;kind=%s;facts=%s;measure=%s;category=%s;numerator=%s"
                + ";denominator=%s;divisor=%d;decimals=%d")
            .formatted(
                code,
                version,
                kind,
                new TreeSet<>(facts).stream().map(Enum::name).collect(Collectors.joining("+")),
                measure,
                orEmpty(category),
                orEmpty(numerator),
                orEmpty(denominator),
                divisor,
                decimals)
        + (narrowed.isEmpty() ? "" : ";filter=" + narrowed);
  }

  /** SHA-256 of {@link #canonical()} in UTF-8, as 64 hexadecimal digits. */
  public String hash() {
    return hash(canonical());
  }

  /** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
