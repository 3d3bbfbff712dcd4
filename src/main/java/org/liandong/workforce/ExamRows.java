package org.liandong.workforce;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.PersonRef;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of examination results. */
@Repository
class ExamRows {

  static final String COLUMNS =
      """
      id, person_number, name, year, level, region, organisation, held_on, papers, scores,
      pass_line,
      passed, withdrawn_at, withdrawal_reason\
      """;
  private static final int BATCH = 500;
  private static final String SELECT =
      "select " + COLUMNS + ", posted, generation from workforce.exam_result ";

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final Clock clock;

  ExamRows(JdbcClient client, JdbcTemplate template, Clock clock) {
    this.client = client;
    this.template = template;
    this.clock = clock;
  }

  void insert(List<Recording> recordings) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    template.batchUpdate(
        """
        insert into workforce.exam_result (id, person, person_number, name, year, level, region,
          organisation, held_on, papers, scores, pass_line, passed, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing\
        """,
        recordings,
        BATCH,
        (statement, recording) -> bind(statement, recording, now));
  }

  private static void bind(PreparedStatement statement, Recording recording, OffsetDateTime now)
      throws SQLException {
    NewExamResult result = recording.result();
    List<Map.Entry<ExamPaper, Integer>> scores =
        result.scores().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    statement.setObject(1, result.id());
    statement.setObject(2, recording.person().id());
    statement.setInt(3, recording.person().number());
    statement.setString(4, result.candidate().name().strip());
    statement.setInt(5, result.year());
    statement.setString(6, result.level().name());
    statement.setLong(7, result.region().value());
    statement.setObject(8, result.organisation(), Types.OTHER);
    statement.setObject(9, recording.heldOn());
    statement.setArray(
        10,
        statement
            .getConnection()
            .createArrayOf("text", scores.stream().map(s -> s.getKey().name()).toArray()));
    statement.setArray(
        11,
        statement
            .getConnection()
            .createArrayOf("int4", scores.stream().map(Map.Entry::getValue).toArray()));
    statement.setInt(12, recording.passLine());
    statement.setBoolean(13, Boolean.TRUE.equals(result.passed()));
    statement.setObject(14, now);
    statement.setObject(15, Viewer.current().account());
  }

  /** For each the result of its id, or the one standing for the same person, year and level. */
  List<@Nullable ExamResult> same(List<Recording> recordings) {
    Map<UUID, ExamResult> byId = new HashMap<>();
    Map<Sitting, ExamResult> standing = new HashMap<>();
    client
        .sql(
            SELECT
                + "where id = any (:ids) or (person_number = any (:persons) and withdrawn_at is null)")
        .param("ids", recordings.stream().map(one -> one.result().id()).toArray(UUID[]::new))
        .param(
            "persons",
            recordings.stream().map(one -> one.person().number()).toArray(Integer[]::new))
        .query((row, index) -> result(row))
        .list()
        .forEach(found -> {
          byId.put(found.id(), found);
          if (found.withdrawnAt() == null) {
            standing.put(new Sitting(found.personNumber(), found.year(), found.level()), found);
          }
        });
    List<@Nullable ExamResult> same = new ArrayList<>(recordings.size());
    for (Recording one : recordings) {
      ExamResult own = byId.get(one.result().id());
      same.add(own == null ? standing.get(Sitting.of(one)) : own);
    }
    return same;
  }

  Optional<ExamResult> find(UUID id) {
    return client
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, index) -> result(row))
        .optional();
  }

  /** Latest year first. */
  List<ExamResult> ofPerson(int number) {
    return client
        .sql(SELECT + "where person_number = :number order by year desc, level, id")
        .param("number", number)
        .query((row, index) -> result(row))
        .list();
  }

  List<ExamRow> ofPersons(Collection<Integer> numbers) {
    return client
        .sql(SELECT + "where person_number = any (:numbers) order by year, id")
        .param("numbers", numbers.toArray(Integer[]::new))
        .query((row, index) ->
            new ExamRow(result(row), row.getBoolean("posted"), row.getInt("generation")))
        .list();
  }

  void updatePassed(List<ExamRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    template.batchUpdate(
        "update workforce.exam_result set passed = ?, posted = ?, generation = ? where id = ?",
        rows,
        BATCH,
        (statement, row) -> {
          statement.setBoolean(1, row.result().passed());
          statement.setBoolean(2, row.posted());
          statement.setInt(3, row.generation());
          statement.setObject(4, row.result().id());
        });
  }

  /** Marks the record taken back; false when it was already. */
  boolean withdraw(UUID id, String reason) {
    return client
            .sql(
                """
                update workforce.exam_result set withdrawn_at = :now, withdrawal_reason = :reason
                where id = :id and withdrawn_at is null\
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  /** The line of the year in the narrowest place that has one of its own, or 60. */
  int passLine(int year, RegionCode region) {
    return client
        .sql(
            """
            select line from workforce.pass_line
            where year = :year and region = any (:places) order by region desc limit 1\
            """)
        .param("year", year)
        .param(
            "places",
            Arrays.stream(RegionCode.Level.values())
                .map(level -> region.at(level).value())
                .toArray(Long[]::new))
        .query((row, index) -> row.getInt(1))
        .optional()
        .orElse(PASS_LINE);
  }

  private static final int PASS_LINE = 60;

  static ExamResult result(ResultSet row) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new ExamResult(
        row.getObject("id", UUID.class),
        row.getInt("person_number"),
        row.getString("name"),
        row.getInt("year"),
        ProfessionalLevel.valueOf(row.getString("level")),
        scores(row),
        row.getInt("pass_line"),
        row.getBoolean("passed"),
        Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
        new RegionCode(row.getLong("region")),
        row.getObject("organisation", UUID.class),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getString("withdrawal_reason"));
  }

  private static Map<ExamPaper, Integer> scores(ResultSet row) throws SQLException {
    String[] papers = (String[]) row.getArray("papers").getArray();
    Integer[] scores = (Integer[]) row.getArray("scores").getArray();
    Map<ExamPaper, Integer> byPaper = new EnumMap<>(ExamPaper.class);
    for (int i = 0; i < papers.length; i++) {
      byPaper.put(ExamPaper.valueOf(papers[i]), scores[i]);
    }
    return byPaper;
  }

  /** A result with its candidate found, its day and its line. */
  record Recording(NewExamResult result, PersonRef person, LocalDate heldOn, int passLine) {}

  private record Sitting(int person, int year, ProfessionalLevel level) {

    static Sitting of(Recording recording) {
      NewExamResult result = recording.result();
      return new Sitting(recording.person().number(), result.year(), result.level());
    }
  }
}
