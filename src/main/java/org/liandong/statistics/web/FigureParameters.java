package org.liandong.statistics.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.statistics.Cut;
import org.liandong.statistics.FigureFilter;
import org.liandong.statistics.FigureQuery;

/** Reads a question from the parameters of an address; a wrong value is refused by name. */
final class FigureParameters {

  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "by",
          "region",
          "domain",
          "organisation",
          "method",
          "group",
          "category",
          "project",
          "treeSize",
          "after",
          "limit",
          "scope",
          "lang",
          "format");

  private FigureParameters() {}

  /** The question; without days the current year up to today. */
  static FigureQuery query(String code, Map<String, String> given, LocalDate today) {
    for (String name : given.keySet()) {
      if (!KNOWN.contains(name)) {
        throw Refusal.user("statistics.parameter.unknown", name);
      }
    }
    LocalDate from = read(given, "from", text -> day(text, false));
    LocalDate to = read(given, "to", text -> day(text, true));
    LocalDate last = to == null ? (from == null ? today : endOfYear(from, today)) : to;
    return new FigureQuery(
        code,
        new Period(from == null ? last.withDayOfYear(1) : from, last),
        cuts(given.getOrDefault("by", "")),
        new FigureFilter(
            read(given, "region", text -> text),
            read(given, "domain", text -> ServiceDomain.valueOf(text.toUpperCase(Locale.ROOT))),
            read(given, "organisation", UUID::fromString),
            read(given, "method", text -> ServiceMethod.valueOf(text.toUpperCase(Locale.ROOT))),
            read(given, "group", text -> PopulationGroup.valueOf(text.toUpperCase(Locale.ROOT))),
            read(given, "category", text -> text),
            read(given, "project", UUID::fromString)),
        read(given, "treeSize", Long::valueOf));
  }

  private static LocalDate endOfYear(LocalDate from, LocalDate today) {
    LocalDate end = from.withMonth(12).withDayOfMonth(31);
    return end.isAfter(today) && !from.isAfter(today) ? today : end;
  }

  private static List<Cut> cuts(String text) {
    return Arrays.stream(text.split(",")).filter(name -> !name.isBlank()).map(Cut::parse).toList();
  }

  private static LocalDate day(String text, boolean last) {
    if (text.matches("\\d{4}")) {
      Year year = Year.parse(text);
      return last ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
    }
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 1900 || day.getYear() > 2999) {
      throw new DateTimeException(text);
    }
    return day;
  }

  private static <T> @Nullable T read(
      Map<String, String> given, String name, Function<String, T> reader) {
    String text = given.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw Refusal.user("statistics.parameter.refused", name, text);
    }
  }
}
