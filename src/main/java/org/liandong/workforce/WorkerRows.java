package org.liandong.workforce;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.PersonRef;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the register of social workers. */
@Repository
class WorkerRows {

  private static final int BATCH = 500;

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final Clock clock;

  WorkerRows(JdbcClient client, JdbcTemplate template, Clock clock) {
    this.client = client;
    this.template = template;
    this.clock = clock;
  }

  List<UUID> insert(List<NewSocialWorker> workers, List<PersonRef> persons) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < workers.size(); i++) {
      rows.add(new Row(checked(workers.get(i)), persons.get(i), clock.instant()));
    }
    template.batchUpdate(
        """
        insert into workforce.social_worker
          (id, person, person_number, name, organisation, region, since, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing\
        """,
        rows,
        BATCH,
        WorkerRows::bind);
    return rows.stream().map(this::registered).toList();
  }

  private static void bind(PreparedStatement statement, Row row) throws SQLException {
    NewSocialWorker worker = row.worker();
    statement.setObject(1, worker.id());
    statement.setObject(2, row.person().id());
    statement.setInt(3, row.person().number());
    statement.setString(4, worker.person().name().strip());
    statement.setObject(5, worker.organisation(), Types.OTHER);
    statement.setLong(6, worker.region().value());
    statement.setObject(7, worker.since());
    statement.setObject(8, row.at().atOffset(ZoneOffset.UTC));
    statement.setObject(9, Viewer.current().account());
  }

  /** The id of the row just written, or of the one that was there before. */
  private UUID registered(Row row) {
    return client
        .sql(
            """
            select id from workforce.social_worker
            where id = :id or (until is null and person_number = :person
              and organisation is not distinct from :organisation)
            order by id = :id desc limit 1\
            """)
        .param("id", row.worker().id())
        .param("person", row.person().number())
        .param("organisation", row.worker().organisation(), Types.OTHER)
        .query((found, index) -> found.getObject(1, UUID.class))
        .optional()
        .orElseThrow(() -> Refusal.conflict("workforce.worker.elsewhere"));
  }

  /** Those of the ids that are registered already. */
  Set<UUID> present(Collection<UUID> ids) {
    return client
        .sql("select id from workforce.social_worker where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, index) -> row.getObject(1, UUID.class))
        .set();
  }

  /** The record of the person serving at the worker's organisation, or null. */
  @Nullable UUID serving(NewSocialWorker worker, int person) {
    return client
        .sql(
            """
            select id from workforce.social_worker
            where id = :id or (until is null and person_number = :person
              and organisation is not distinct from :organisation)
            limit 1\
            """)
        .param("id", worker.id())
        .param("person", person)
        .param("organisation", worker.organisation(), Types.OTHER)
        .query((row, index) -> row.getObject(1, UUID.class))
        .optional()
        .orElse(null);
  }

  /** Records the last day; false when there is one already. */
  boolean leave(UUID id, LocalDate until, String reason) {
    if (until.isAfter(LocalDate.now(clock))) {
      throw Refusal.user("workforce.date.ahead", until);
    }
    return client
            .sql(
                """
                update workforce.social_worker
                set until = :until, leave_reason = :reason, version = version + 1
                where id = :id and until is null\
                """)
            .param("until", until)
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  Optional<SocialWorkerSummary> summary(UUID id) {
    return client
        .sql("select id, name, organisation, region from workforce.social_worker where id = :id")
        .param("id", id)
        .query((row, index) -> summary(row))
        .optional();
  }

  Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = HashMap.newHashMap(ids.size());
    client
        .sql("select id, name from workforce.social_worker where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
    return names;
  }

  List<SocialWorkerSummary> search(String text, int limit) {
    return client
        .sql(
            """
            select id, name, organisation, region from workforce.social_worker
            where until is null and strpos(name, :text) > 0
            order by name, id limit :limit\
            """)
        .param("text", text.strip())
        .param("limit", limit)
        .query((row, index) -> summary(row))
        .list();
  }

  private static SocialWorkerSummary summary(ResultSet row) throws SQLException {
    return new SocialWorkerSummary(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("organisation", UUID.class),
        new RegionCode(row.getLong("region")));
  }

  /** The worker as given; refuses an id that is not time-ordered and a day ahead. */
  NewSocialWorker checked(NewSocialWorker worker) {
    if (!TimeOrderedId.isTimeOrdered(worker.id())) {
      throw Refusal.user("workforce.id.unordered", worker.id());
    }
    if (worker.since().isAfter(LocalDate.now(clock))) {
      throw Refusal.user("workforce.date.ahead", worker.since());
    }
    return worker;
  }

  private record Row(NewSocialWorker worker, PersonRef person, Instant at) {}
}
