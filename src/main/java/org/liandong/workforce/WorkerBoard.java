package org.liandong.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of social workers: rows, count and export by the same words. */
@Repository
class WorkerBoard {

  private static final UUID LAST = new UUID(-1, -1);
  private static final int STEP = 1_000;
  private static final String LEVEL =
      """
      (select c.level from workforce.certificate c
        where c.person_number = w.person_number and c.withdrawn_at is null
          and c.held_from <= :today and (c.held_to is null or c.held_to > :today) limit 1)\
      """;
  private static final String FROM =
      """
      from workforce.social_worker w
      where (w.until is not null) = :left
        and (:text = '' or strpos(w.name, :text) > 0)
        and (:organisation::uuid is null or w.organisation = :organisation)
        and w.region >= :low and w.region < :high
        and (:level::text is null or \
      """
          + LEVEL
          + " = :level)";
  private static final String COLUMNS =
      """
      select w.id, w.person, w.person_number, w.name, w.organisation, w.region, w.since, w.until,
        w.leave_reason, \
      """
          + LEVEL
          + " as level ";

  private final JdbcClient client;
  private final Clock clock;

  WorkerBoard(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  WorkerSlice page(WorkerFilter filter, @Nullable UUID after, int limit) {
    List<SocialWorker> rows = rows(filter, after, limit + 1);
    boolean more = rows.size() > limit;
    List<SocialWorker> shown = more ? rows.subList(0, limit) : rows;
    long total =
        Objects.requireNonNull(
            bound("select count(*) " + FROM, filter)
                .query((row, index) -> row.getLong(1))
                .single());
    return new WorkerSlice(shown, total, more ? shown.getLast().id() : null);
  }

  void each(WorkerFilter filter, Consumer<List<SocialWorker>> receiver) {
    List<SocialWorker> step = rows(filter, null, STEP);
    while (!step.isEmpty()) {
      receiver.accept(step);
      step = step.size() < STEP ? List.of() : rows(filter, step.getLast().id(), STEP);
    }
  }

  Optional<SocialWorker> find(UUID id) {
    return client
        .sql(COLUMNS + "from workforce.social_worker w where w.id = :id")
        .param("id", id)
        .param("today", LocalDate.now(clock))
        .query((row, index) -> worker(row))
        .optional();
  }

  private List<SocialWorker> rows(WorkerFilter filter, @Nullable UUID after, int limit) {
    return bound(COLUMNS + FROM + " and w.id < :after order by w.id desc limit :limit", filter)
        .param("after", after == null ? LAST : after)
        .param("limit", limit)
        .query((row, index) -> worker(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, WorkerFilter filter) {
    RegionCode region = filter.region();
    ProfessionalLevel level = filter.level();
    return client
        .sql(sql)
        .param("left", filter.left())
        .param("text", filter.text().strip())
        .param("organisation", filter.organisation(), Types.OTHER)
        .param("low", region == null ? 0L : region.range().low())
        .param("high", region == null ? Long.MAX_VALUE : region.range().high())
        .param("level", level == null ? null : level.name(), Types.VARCHAR)
        .param("today", LocalDate.now(clock));
  }

  private static SocialWorker worker(ResultSet row) throws SQLException {
    String level = row.getString("level");
    return new SocialWorker(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getInt("person_number"),
        row.getString("name"),
        row.getObject("organisation", UUID.class),
        new RegionCode(row.getLong("region")),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("leave_reason"),
        level == null ? null : ProfessionalLevel.valueOf(level));
  }
}
