package org.liandong.workforce;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of pass lines and of what was done to them. */
@Repository
class PassLineRows {

  private final JdbcClient client;

  PassLineRows(JdbcClient client) {
    this.client = client;
  }

  List<PassLine> all() {
    return client
        .sql("select year, region, line from workforce.pass_line order by year desc, region")
        .query((row, index) ->
            new PassLine(
                row.getInt("year"), new RegionCode(row.getLong("region")), row.getInt("line")))
        .list();
  }

  Optional<Integer> line(int year, RegionCode region) {
    return client
        .sql("select line from workforce.pass_line where year = :year and region = :region")
        .param("year", year)
        .param("region", region.value())
        .query(Integer.class)
        .optional();
  }

  void lock() {
    client
        .sql("select pg_advisory_xact_lock(hashtext('workforce.pass_line'))")
        .query((row, index) -> true)
        .single();
  }

  void set(PassLine line) {
    client
        .sql(
            """
            insert into workforce.pass_line (year, region, line) values (:year, :region, :line)
            on conflict (year, region) do update set line = excluded.line\
            """)
        .param("year", line.year())
        .param("region", line.region().value())
        .param("line", line.line())
        .update();
  }

  void remove(int year, RegionCode region) {
    client
        .sql("delete from workforce.pass_line where year = :year and region = :region")
        .param("year", year)
        .param("region", region.value())
        .update();
  }

  /** Results of the year and place that stand, were judged by papers, and by which line. */
  List<Judged> results(int year, RegionCode region) {
    return client
        .sql(
            """
            select id, person_number, region, pass_line from workforce.exam_result
            where year = :year and region >= :low and region < :high and withdrawn_at is null\
            """)
        .param("year", year)
        .param("low", region.range().low())
        .param("high", region.range().high())
        .query((row, index) ->
            new Judged(
                row.getObject("id", UUID.class),
                row.getInt("person_number"),
                new RegionCode(row.getLong("region")),
                row.getInt("pass_line")))
        .list();
  }

  void judge(List<UUID> results, int line) {
    client
        .sql("update workforce.exam_result set pass_line = :line where id = any (:ids)")
        .param("line", line)
        .param("ids", results.toArray(UUID[]::new))
        .update();
  }

  void note(
      int year,
      RegionCode region,
      @Nullable Integer before,
      @Nullable Integer after,
      String reason) {
    client
        .sql(
            """
            insert into workforce.pass_line_change
              (id, year, region, before, after, reason, at, account)
            values (:id, :year, :region, :before, :after, :reason, now(), :account)\
            """)
        .param("id", TimeOrderedId.next())
        .param("year", year)
        .param("region", region.value())
        .param("before", before, Types.INTEGER)
        .param("after", after, Types.INTEGER)
        .param("reason", reason)
        .param("account", Viewer.current().account())
        .update();
  }

  /** Newest first. */
  List<PassLineChange> changes(int limit) {
    return client
        .sql(
            """
            select year, region, before, after, reason, at, account
            from workforce.pass_line_change order by id desc limit :limit\
            """)
        .param("limit", limit)
        .query((row, index) ->
            new PassLineChange(
                row.getInt("year"),
                new RegionCode(row.getLong("region")),
                row.getObject("before", Integer.class),
                row.getObject("after", Integer.class),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class)))
        .list();
  }

  /** A result and the line it was judged by. */
  record Judged(UUID id, int person, RegionCode region, int line) {}
}
