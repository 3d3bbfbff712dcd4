package org.liandong.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Milestones in the database. */
@Repository
class MilestoneRecords {

  private final JdbcClient client;
  private final Clock clock;

  MilestoneRecords(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  List<Milestone> latest(int limit) {
    return client
        .sql(
            """
            select id, first_year, last_year, "precision", chinese, english, version
            from publicity.milestone order by last_year desc, first_year desc, id limit :limit\
            """)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  /** Whether every id is that of a milestone. */
  boolean knows(Collection<UUID> ids) {
    return client
            .sql("select count(*) from publicity.milestone where id = any (:ids)")
            .param("ids", ids.toArray(UUID[]::new))
            .query(Integer.class)
            .single()
        == ids.size();
  }

  Optional<Milestone> find(UUID id) {
    return client
        .sql(
            """
            select id, first_year, last_year, "precision", chinese, english, version
            from publicity.milestone where id = :id\
            """)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  boolean isEmpty() {
    return client
        .sql("select not exists (select from publicity.milestone)")
        .query(Boolean.class)
        .single();
  }

  /** False when the version given is not the one that stands. */
  boolean write(Milestone milestone) {
    int written =
        client
            .sql(
                """
                insert into publicity.milestone as m
                  (id, first_year, last_year, "precision", chinese, english, version,
                   written_at, written_by)
                values (:id, :first, :last, :precision, :chinese, :english, 1, :at, :by)
                on conflict (id) do update set
                  first_year = excluded.first_year, last_year = excluded.last_year,
                  "precision" = excluded."precision", chinese = excluded.chinese,
                  english = excluded.english, version = m.version + 1,
                  written_at = excluded.written_at, written_by = excluded.written_by
                where m.version = :version
                """)
            .param("id", milestone.id())
            .param("first", milestone.firstYear())
            .param("last", milestone.lastYear())
            .param("precision", milestone.precision().name())
            .param("chinese", milestone.text().chinese())
            .param("english", milestone.text().english())
            .param("version", milestone.version())
            .param("at", OffsetDateTime.now(clock))
            .param("by", Viewer.current().account())
            .update();
    return written == 1 || stands(milestone);
  }

  void remove(UUID id) {
    client.sql("delete from publicity.milestone where id = :id").param("id", id).update();
  }

  private boolean stands(Milestone milestone) {
    return find(milestone.id())
        .map(found ->
            found.years().equals(milestone.years()) && found.text().equals(milestone.text()))
        .orElse(false);
  }

  private static Milestone read(ResultSet row) throws SQLException {
    return new Milestone(
        row.getObject("id", UUID.class),
        row.getInt("first_year"),
        row.getInt("last_year"),
        Milestone.Precision.valueOf(row.getString("precision")),
        new Wording(row.getString("chinese"), row.getString("english")),
        row.getInt("version"));
  }
}
