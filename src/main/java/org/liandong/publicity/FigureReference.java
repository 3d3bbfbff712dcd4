package org.liandong.publicity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;

/**
 * A number in a text that is not written but asked: {@code {{figure service.person_times year=2018
 * region=441702 domain=ELDERLY}}}.
 *
 * <p>When: {@code at=2018-12-31} (or {@code at=today}) for a stock, {@code year=2018}, {@code
 * month=2018-05}, or {@code from=} with {@code to=} for a flow. Of what: {@code region} (a code of
 * 2 to 12 digits or of a functional zone), {@code domain}, {@code category}, {@code organisation}.
 * How shown: {@code decimals} 0 to 4, {@code unit=none}.
 *
 * @param code of the figure
 * @param when its days; null means today
 * @param onDay whether a day is named, or nothing: only a stock can be told like that
 * @param region only there
 * @param domain only in this field
 * @param category only this kind of organisation or level of certificate
 * @param organisation only by this one
 * @param decimals how many to show, or null for the figure's own
 * @param withUnit whether the unit follows the number
 */
record FigureReference(
    String code,
    @Nullable Period when,
    boolean onDay,
    @Nullable String region,
    @Nullable ServiceDomain domain,
    @Nullable String category,
    @Nullable UUID organisation,
    @Nullable Integer decimals,
    boolean withUnit) {

  private static final Pattern WHOLE =
      Pattern.compile("figure\\s+([a-z][a-z_]*(?:\\.[a-z][a-z_]*)+)((?:\\s+\\S+=\\S+)*)\\s*");
  private static final Set<String> KEYS =
      Set.of(
          "at",
          "year",
          "month",
          "from",
          "to",
          "region",
          "domain",
          "category",
          "organisation",
          "decimals",
          "unit");

  /**
   * Reads what stands between the double braces.
   *
   * @throws Refusal naming the reference, what is wrong with it, and the way out
   */
  static FigureReference parse(String text) {
    Matcher matcher = WHOLE.matcher(text.strip());
    if (!matcher.matches()) {
      throw Refusal.user("publicity.reference.malformed", text.strip());
    }
    Map<String, String> values = values(text.strip(), matcher.group(2));
    try {
      return new FigureReference(
          matcher.group(1),
          period(text.strip(), values),
          !values.containsKey("year")
              && !values.containsKey("month")
              && !values.containsKey("from"),
          values.get("region"),
          Optional.ofNullable(values.get("domain")).map(ServiceDomain::valueOf).orElse(null),
          values.get("category"),
          Optional.ofNullable(values.get("organisation")).map(UUID::fromString).orElse(null),
          decimals(values.get("decimals")),
          !"none".equals(values.get("unit")));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw Refusal.user("publicity.reference.value", text.strip());
    }
  }

  private static Map<String, String> values(String text, String pairs) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : pairs.strip().split("\\s+", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      String key = pair.substring(0, pair.indexOf('='));
      if (!KEYS.contains(key)) {
        throw Refusal.user("publicity.reference.key", text, key);
      }
      if (values.put(key, pair.substring(pair.indexOf('=') + 1)) != null) {
        throw Refusal.user("publicity.reference.twice", text, key);
      }
    }
    return values;
  }

  private static @Nullable Period period(String text, Map<String, String> values) {
    String at = values.get("at");
    String year = values.get("year");
    String month = values.get("month");
    String from = values.get("from");
    String to = values.get("to");
    int said = count(at) + count(year) + count(month) + Math.max(count(from), count(to));
    if (said > 1 || count(from) != count(to)) {
      throw Refusal.user("publicity.reference.when", text);
    }
    if (year != null) {
      return Period.of(Year.parse(year));
    }
    if (month != null) {
      return Period.of(YearMonth.parse(month));
    }
    if (from != null && to != null) {
      return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
    return at == null || at.equals("today")
        ? null
        : new Period(LocalDate.parse(at), LocalDate.parse(at));
  }

  private static int count(@Nullable String value) {
    return value == null ? 0 : 1;
  }

  private static @Nullable Integer decimals(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int decimals = Integer.parseInt(value);
    if (decimals < 0 || decimals > 4) {
      throw new IllegalArgumentException(value);
    }
    return decimals;
  }
}
