package org.liandong.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of accounts. */
@Repository
class AccountList {

  private static final String MATCHING =
      """
      from identity.account a
      where (:text = '' or strpos(a.username, :text) > 0 or strpos(lower(a.display_name), :text) > 0)
        and (:locked::boolean is null or (a.locked_at is not null) = :locked)
        and (:role::text is null or exists (
          select from identity.role_grant g where g.account = a.id and g.role = :role
            and g.from_day <= :today and (g.to_day is null or g.to_day >= :today)))\
      """;

  private final JdbcClient client;
  private final Clock clock;

  AccountList(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  List<AccountSummary> page(AccountFilter filter, @Nullable String after, int limit) {
    return asked(
            """
            select a.id, a.username, a.display_name, a.region, a.locked_at is not null as locked,
              a.last_signed_in_at, array(
                select distinct g.role from identity.role_grant g where g.account = a.id
                  and g.from_day <= :today and (g.to_day is null or g.to_day >= :today)) as roles
            %s and (:after::text is null or a.username > :after)
            order by a.username limit :limit\
            """
                .formatted(MATCHING),
            filter)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  long count(AccountFilter filter) {
    return asked("select count(*) %s".formatted(MATCHING), filter).query(Long.class).single();
  }

  private JdbcClient.StatementSpec asked(String sql, AccountFilter filter) {
    Role role = filter.role();
    return client
        .sql(sql)
        .param("text", filter.text().strip().toLowerCase(Locale.ROOT))
        .param("locked", filter.locked())
        .param("role", role == null ? null : role.name())
        .param("today", LocalDate.now(clock));
  }

  private static AccountSummary read(ResultSet row) throws SQLException {
    return new AccountSummary(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("display_name"),
        new RegionCode(row.getLong("region")),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .sorted()
            .toList(),
        row.getBoolean("locked"),
        AccountRows.instant(row.getTimestamp("last_signed_in_at")));
  }
}
