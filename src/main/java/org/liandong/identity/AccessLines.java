package org.liandong.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The access log as it is read. */
@Repository
class AccessLines {

  private static final String LINES =
      """
      select l.id, l.at, l.event, l.account, coalesce(a.username, '') as username,
        coalesce(a.display_name, '') as display_name, coalesce(l.kind, '') as kind, l.record, l.detail,
        l.address
      from identity.access_log l left join identity.account a on a.id = l.account
      where (:from::timestamptz is null or l.at >= :from) and (:to::timestamptz is null or l.at < :to)
        and (:event::text is null or l.event = :event)
        and (:username::text is null or a.username = :username)
        and (:record::uuid is null or l.record = :record)
        and (:at::timestamptz is null or (l.at, l.id) < (:at, :id::uuid))
      order by l.at desc, l.id desc\
      """;

  private final JdbcClient client;
  private final ZoneId zone;

  AccessLines(JdbcClient client, Clock clock) {
    this.client = client;
    this.zone = clock.getZone();
  }

  AccessPage page(AccessFilter filter, @Nullable String after, int limit) {
    List<AccessLine> found =
        new ArrayList<>(
            asked(LINES + " limit :limit", filter, after)
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list());
    if (found.size() <= limit) {
      return new AccessPage(found, null);
    }
    found.removeLast();
    AccessLine last = found.getLast();
    return new AccessPage(found, last.at() + "_" + last.id());
  }

  void each(AccessFilter filter, Consumer<AccessLine> receiver) {
    asked(LINES, filter, null)
        .withFetchSize(1_000)
        .query((ResultSet row) -> {
          receiver.accept(read(row));
        });
  }

  List<AccessLine> signIns(UUID account, int limit) {
    return client
        .sql(
            """
            select l.id, l.at, l.event, l.account, '' as username, '' as display_name, '' as kind,
              l.record, l.detail, l.address
            from identity.access_log l
            where l.account = :account and l.event in ('SIGNED_IN', 'SIGN_IN_REFUSED')
            order by l.at desc, l.id desc limit :limit\
            """)
        .param("account", account)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, AccessFilter filter, @Nullable String after) {
    Key key = Key.parse(after);
    AccessEvent event = filter.event();
    String username = filter.username();
    return client
        .sql(sql)
        .param("from", startOf(filter.from(), 0))
        .param("to", startOf(filter.to(), 1))
        .param("event", event == null ? null : event.name())
        .param("username", username == null ? null : username.strip().toLowerCase(Locale.ROOT))
        .param("record", filter.record())
        .param("at", key == null ? null : AccountRows.moment(key.at()))
        .param("id", key == null ? null : key.id());
  }

  private @Nullable OffsetDateTime startOf(@Nullable LocalDate day, int later) {
    return day == null ? null : day.plusDays(later).atStartOfDay(zone).toOffsetDateTime();
  }

  private static AccessLine read(ResultSet row) throws SQLException {
    return new AccessLine(
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        AccessEvent.valueOf(row.getString("event")),
        row.getObject("account", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("kind"),
        row.getObject("record", UUID.class),
        row.getString("detail"),
        row.getString("address"));
  }

  /** Where a page begins. */
  private record Key(Instant at, UUID id) {

    static @Nullable Key parse(@Nullable String after) {
      if (after == null || after.isEmpty()) {
        return null;
      }
      try {
        int cut = after.indexOf('_');
        return new Key(
            Instant.parse(after.substring(0, Math.max(cut, 0))),
            UUID.fromString(after.substring(cut + 1)));
      } catch (DateTimeException | IllegalArgumentException malformed) {
        throw Refusal.user("identity.page.malformed", Objects.requireNonNull(after));
      }
    }
  }
}
