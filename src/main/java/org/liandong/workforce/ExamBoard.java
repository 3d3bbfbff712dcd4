package org.liandong.workforce;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of examination results: rows, count and export by the same words. */
@Repository
class ExamBoard {

  private static final UUID LAST = new UUID(-1, -1);
  private static final int STEP = 1_000;
  private static final String FROM =
      """
      from workforce.exam_result
      where year = :year and withdrawn_at is null
        and (:level::text is null or level = :level)
        and (:passed::boolean is null or passed = :passed)\
      """;

  private final JdbcClient client;

  ExamBoard(JdbcClient client) {
    this.client = client;
  }

  /** Years with results, latest first. */
  List<Integer> years() {
    return client
        .sql("select distinct year from workforce.exam_result order by year desc")
        .query((row, index) -> row.getInt(1))
        .list();
  }

  ExamSlice page(ExamFilter filter, @Nullable UUID after, int limit) {
    List<ExamResult> rows = rows(filter, after, limit + 1);
    boolean more = rows.size() > limit;
    List<ExamResult> shown = more ? rows.subList(0, limit) : rows;
    return bound("select count(*), count(*) filter (where passed) " + FROM, filter)
        .query((row, index) ->
            new ExamSlice(
                shown, row.getLong(1), row.getLong(2), more ? shown.getLast().id() : null))
        .single();
  }

  void each(ExamFilter filter, Consumer<ExamResult> receiver) {
    List<ExamResult> step = rows(filter, null, STEP);
    while (!step.isEmpty()) {
      step.forEach(receiver);
      step = step.size() < STEP ? List.of() : rows(filter, step.getLast().id(), STEP);
    }
  }

  private List<ExamResult> rows(ExamFilter filter, @Nullable UUID after, int limit) {
    return bound(
            "select "
                + ExamRows.COLUMNS
                + " "
                + FROM
                + " and id < :after order by id desc limit :limit",
            filter)
        .param("after", after == null ? LAST : after)
        .param("limit", limit)
        .query((row, index) -> ExamRows.result(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, ExamFilter filter) {
    ProfessionalLevel level = filter.level();
    return client
        .sql(sql)
        .param("year", filter.year())
        .param("level", level == null ? null : level.name(), Types.VARCHAR)
        .param("passed", filter.passed(), Types.BOOLEAN);
  }
}
