package org.liandong.identity;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes the lines of the access log over two connections of its own. A reading verb holds one of
 * the pool's connections in a read-only transaction; if the line had to wait for another of the
 * same pool, enough readers at once would wait for each other for ever.
 */
@Component
class AccessJournal implements AutoCloseable {

  private static final int DETAIL_MAX = 200;
  private static final Pattern IDENTIFYING = Pattern.compile("\\d{7,}[\\dXx]?");
  private static final String INSERT =
      """
      insert into identity.access_log (at, id, event, account, region, kind, record, detail, address)
      values (:at, :id, :event, :account, identity.home_of(:account, :city), :kind, :record, :detail,
        :address)\
      """;

  private final HikariDataSource connections;
  private final JdbcClient own;
  private final JdbcClient shared;
  private final Clock clock;
  private final long city;

  AccessJournal(
      DataSource application,
      JdbcClient shared,
      Clock clock,
      @Value("${liandong.city.code}") String city)
      throws SQLException {
    HikariConfig same = new HikariConfig();
    application.unwrap(HikariDataSource.class).copyStateTo(same);
    same.setPoolName("access-log");
    same.setMaximumPoolSize(2);
    same.setMinimumIdle(0);
    this.connections = new HikariDataSource(same);
    this.own = JdbcClient.create(connections);
    this.shared = shared;
    this.clock = clock;
    this.city = RegionCode.parse(city).value();
  }

  /** Stays, whatever becomes of the caller's transaction. */
  void write(
      AccessEvent event,
      @Nullable UUID account,
      @Nullable String kind,
      @Nullable UUID record,
      String detail) {
    write(own, event, account, kind, record, detail);
  }

  /** Commits or is rolled back with the change it tells of. */
  void join(AccessEvent event, UUID account, String kind, UUID record, String detail) {
    write(shared, event, account, kind, record, detail);
  }

  private void write(
      JdbcClient client,
      AccessEvent event,
      @Nullable UUID account,
      @Nullable String kind,
      @Nullable UUID record,
      String detail) {
    client
        .sql(INSERT)
        .param("at", AccountRows.moment(clock.instant()))
        .param("id", TimeOrderedId.next())
        .param("event", event.name())
        .param("account", account, Types.OTHER)
        .param("city", city)
        .param("kind", kind)
        .param("record", record, Types.OTHER)
        .param("detail", blotted(detail))
        .param("address", address())
        .update();
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Without numbers long enough to be a telephone's or a person's, and not longer than a line. */
  static String blotted(String text) {
    String blotted = IDENTIFYING.matcher(text.strip()).replaceAll("…");
    return blotted.length() <= DETAIL_MAX ? blotted : blotted.substring(0, DETAIL_MAX - 1) + "…";
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes bound
        ? bound.getRequest().getRemoteAddr()
        : "";
  }
}
