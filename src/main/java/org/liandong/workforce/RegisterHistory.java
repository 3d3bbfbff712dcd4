package org.liandong.workforce;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to records of the register, line by line. */
@Repository
class RegisterHistory {

  private static final int BATCH = 500;

  private final JdbcTemplate template;
  private final JdbcClient client;
  private final Clock clock;

  RegisterHistory(JdbcTemplate template, JdbcClient client, Clock clock) {
    this.template = template;
    this.client = client;
    this.clock = clock;
  }

  void add(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    template.batchUpdate(
        """
        insert into workforce.history
          (id, record, what, detail, reason, region, organisation, at, account)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        lines,
        BATCH,
        (statement, line) -> {
          statement.setObject(1, TimeOrderedId.next());
          statement.setObject(2, line.record());
          statement.setString(3, line.what().name());
          statement.setString(4, line.detail());
          statement.setString(5, line.reason());
          statement.setLong(6, line.region().value());
          statement.setObject(7, line.organisation(), Types.OTHER);
          statement.setObject(8, now);
          statement.setObject(9, Viewer.current().account());
        });
  }

  /** Newest first. */
  List<RegisterChange> of(UUID record) {
    return client
        .sql(
            """
            select what, detail, reason, at, account from workforce.history
            where record = :record order by at desc, id desc\
            """)
        .param("record", record)
        .query((row, index) ->
            new RegisterChange(
                RegisterChange.Change.valueOf(row.getString("what")),
                row.getString("detail"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class)))
        .list();
  }

  /** One line to be added. */
  record Line(
      UUID record,
      RegisterChange.Change what,
      @Nullable String detail,
      @Nullable String reason,
      RegionCode region,
      @Nullable UUID organisation) {}
}
