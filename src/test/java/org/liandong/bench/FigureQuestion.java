package org.liandong.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Period;
import org.liandong.statistics.Cut;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureFilter;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Figures;

/**
 * One question of the bench, asked of the cubes and, as SQL over the entries, of databases.
 *
 * @param name shown in the table
 * @param code figure
 * @param from first day
 * @param to last day
 * @param by cuts
 * @param county 6 digits, or null for the city
 */
record FigureQuestion(
    String name, String code, LocalDate from, LocalDate to, List<Cut> by, @Nullable String county) {

  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

  /** The questions, the named trio first. */
  static List<FigureQuestion> all() {
    List<Cut> table = List.of(Cut.YEAR, Cut.DOMAIN, Cut.COUNTY);
    LocalDate begin = LocalDate.of(2021, 1, 1);
    LocalDate end = LocalDate.of(2021, 12, 31);
    return List.of(
        decade("person-times, year x domain x county", "service.person_times", table),
        decade("minutes, year x domain x county", "service.minutes", table),
        decade("persons, year x domain x county", "service.persons", table),
        decade("person-times by month", "service.person_times", List.of(Cut.MONTH)),
        decade("persons by year", "service.persons", List.of(Cut.YEAR)),
        decade("person-times, year x method", "service.person_times", year(Cut.METHOD)),
        decade("persons, year x population group", "service.persons", year(Cut.GROUP)),
        new FigureQuestion(
            "person-times by town, one year",
            "service.person_times",
            begin,
            end,
            List.of(Cut.TOWN),
            null),
        new FigureQuestion(
            "persons by town, one year", "service.persons", begin, end, List.of(Cut.TOWN), null),
        new FigureQuestion(
            "contacts by organisation, one year",
            "service.contacts",
            begin,
            end,
            List.of(Cut.ORGANISATION),
            null),
        new FigureQuestion(
            "person-times, group x domain, a county",
            "service.person_times",
            FIRST,
            LAST,
            List.of(Cut.GROUP, Cut.DOMAIN),
            "441702"),
        new FigureQuestion(
            "person-times by domain, odd days",
            "service.person_times",
            LocalDate.of(2019, 3, 17),
            LocalDate.of(2021, 9, 5),
            List.of(Cut.DOMAIN),
            null));
  }

  private static FigureQuestion decade(String name, String code, List<Cut> by) {
    return new FigureQuestion(name, code, FIRST, LAST, by, null);
  }

  private static List<Cut> year(Cut other) {
    return List.of(Cut.YEAR, other);
  }

  Map<List<String>, Long> ask(Figures figures) {
    FigureAnswer answer =
        figures.answer(
            new FigureQuery(
                code,
                new Period(from, to),
                by,
                county == null ? FigureFilter.NONE : FigureFilter.region(county),
                null));
    return answer.cells().stream()
        .filter(cell -> cell.value() != null && cell.value().signum() != 0)
        .collect(
            Collectors.toMap(
                cell -> by.stream().map(cut -> cell.at().getOrDefault(cut, "")).toList(),
                cell -> cell.value() == null ? 0 : cell.value().longValueExact()));
  }

  Map<List<String>, Long> ask(Connection connection, String table, boolean duck)
      throws SQLException {
    Map<List<String>, Long> cells = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql(table, duck))) {
      while (rows.next()) {
        String[] key = new String[by.size()];
        for (int i = 0; i < key.length; i++) {
          key[i] = name(by.get(i), rows.getString(i + 1));
        }
        long value = rows.getLong(by.size() + 1);
        if (value != 0) {
          cells.put(List.of(key), value);
        }
      }
    }
    return cells;
  }

  private String sql(String table, boolean duck) {
    String keys = by.stream().map(cut -> key(cut, duck)).collect(Collectors.joining(", "));
    String places =
        IntStream.rangeClosed(1, by.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    String records = duck ? "records" : "case when reverses is null then 1 else -1 end";
    String where =
        "fact in (%s) and occurred_on between date '%s' and date '%s'%s"
            .formatted(
                code.equals("service.contacts") || code.equals("service.minutes")
                    ? "'SERVICE_CONTACT'"
                    : "'SERVICE_CONTACT', 'SERVICE_ATTENDANCE'",
                from,
                to,
                county == null
                    ? ""
                    : " and region >= %s000000 and region < %d000000"
                        .formatted(county, Integer.parseInt(county) + 1));
    if (code.equals("service.persons")) {
      String names =
          IntStream.rangeClosed(1, by.size())
              .mapToObj(i -> "k" + i)
              .collect(Collectors.joining(", "));
      String named =
          IntStream.rangeClosed(1, by.size())
              .mapToObj(i -> key(by.get(i - 1), duck) + " as k" + i)
              .collect(Collectors.joining(", "));
      return ("select %s, count(*) from (select %s, person from %s where %s and person is not null"
              + " group by %s, person having sum(%s) > 0) standing group by %s")
          .formatted(names, named, table, where, places, records, places);
    }
    String amount =
        switch (code) {
          case "service.minutes" -> "minutes";
          case "service.contacts" -> records;
          default -> "count";
        };
    return "select %s, sum(%s) from %s where %s group by %s"
        .formatted(keys, amount, table, where, places);
  }

  private static String key(Cut cut, boolean duck) {
    return switch (cut) {
      case YEAR -> duck ? "year(occurred_on)" : "date_part('year', occurred_on)::int";
      case MONTH ->
          duck
              ? "year(occurred_on) * 100 + month(occurred_on)"
              : "date_part('year', occurred_on)::int * 100 + date_part('month', occurred_on)::int";
      case COUNTY -> "region - region % 1000000";
      case TOWN -> "region - region % 1000";
      case GROUP -> "population_group";
      default -> cut.parameter();
    };
  }

  private static String name(Cut cut, String text) {
    return switch (cut) {
      case MONTH -> text.substring(0, 4) + "-" + text.substring(4);
      case COUNTY -> text.substring(0, 6);
      case TOWN -> text.substring(0, 9);
      default -> text;
    };
  }
}
