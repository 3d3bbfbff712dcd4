package org.liandong.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists certificates within the viewer's reach: page, count and export by the same words. */
@Service
public class CertificateList {

  private static final UUID LAST = new UUID(-1, -1);
  private static final int STEP = 1_000;
  private static final String STATE =
      """
      case when c.withdrawn_at is not null then 'WITHDRAWN'
        when c.held_from <= :today and (c.held_to is null or c.held_to > :today) then 'COUNTED'
        else 'COVERED' end\
      """;
  private static final String FROM =
      """
      from workforce.certificate c
      where (:text = '' or c.number = :text or strpos(c.name, :text) > 0)
        and (:level::text is null or c.level = :level)
        and (:first::date is null or c.issued_on between :first and :last)
        and c.region >= :low and c.region < :high
        and (:organisation::uuid is null or c.organisation = :organisation)
        and case when :state::text is null then c.withdrawn_at is null else :state = \
      """
          + STATE
          + " end";
  private static final String COLUMNS =
      """
      select c.id, c.person_number, c.name, c.level, c.number, c.issued_on, c.region,
        c.organisation, c.held_from, c.held_to, c.withdrawn_at, c.withdrawal_reason,
        (select w.id from workforce.social_worker w where w.person_number = c.person_number
          order by w.until is not null, w.id desc limit 1) as worker,
      """
          + STATE
          + " as state ";

  private final JdbcClient client;
  private final Clock clock;

  CertificateList(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** A page, latest recorded first, with the count of the whole list. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public CertificateSlice page(CertificateFilter filter, @Nullable UUID after, int limit) {
    List<CertificateLine> rows = rows(filter, after, limit + 1);
    boolean more = rows.size() > limit;
    List<CertificateLine> shown = more ? rows.subList(0, limit) : rows;
    long total = bound("select count(*) " + FROM, filter).query(Long.class).single();
    return new CertificateSlice(shown, total, more ? shown.getLast().certificate().id() : null);
  }

  /** Hands the rows of the list to the receiver, at most a thousand at a time. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public void each(CertificateFilter filter, Consumer<List<CertificateLine>> receiver) {
    List<CertificateLine> step = rows(filter, null, STEP);
    while (!step.isEmpty()) {
      receiver.accept(step);
      UUID last = step.getLast().certificate().id();
      step = step.size() < STEP ? List.of() : rows(filter, last, STEP);
    }
  }

  /** Years certificates were issued in, latest first. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return client
        .sql(
            """
            select distinct extract(year from issued_on)::integer as year
            from workforce.certificate order by year desc\
            """)
        .query((row, index) -> row.getInt("year"))
        .list();
  }

  private List<CertificateLine> rows(CertificateFilter filter, @Nullable UUID after, int limit) {
    return bound(COLUMNS + FROM + " and c.id < :after order by c.id desc limit :limit", filter)
        .param("after", after == null ? LAST : after)
        .param("limit", limit)
        .query((row, index) -> line(row))
        .list();
  }

  private JdbcClient.StatementSpec bound(String sql, CertificateFilter filter) {
    RegionCode region = filter.region();
    ProfessionalLevel level = filter.level();
    Integer year = filter.year();
    CertificateState state = filter.state();
    return client
        .sql(sql)
        .param("text", filter.text().strip())
        .param("level", level == null ? null : level.name(), Types.VARCHAR)
        .param("first", year == null ? null : LocalDate.of(year, 1, 1), Types.DATE)
        .param("last", year == null ? null : LocalDate.of(year, 12, 31), Types.DATE)
        .param("low", region == null ? 0L : region.range().low())
        .param("high", region == null ? Long.MAX_VALUE : region.range().high())
        .param("organisation", filter.organisation(), Types.OTHER)
        .param("state", state == null ? null : state.name(), Types.VARCHAR)
        .param("today", LocalDate.now(clock));
  }

  private static CertificateLine line(ResultSet row) throws SQLException {
    return new CertificateLine(
        CertificateRows.certificate(row),
        CertificateState.valueOf(row.getString("state")),
        row.getObject("worker", UUID.class));
  }
}
