package org.liandong.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every change to an account: who, when, what. Written in the transaction of the change. */
@Repository
class AccountHistory {

  private final JdbcClient client;
  private final Clock clock;

  AccountHistory(JdbcClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  void note(UUID account, AccountChange what, String... details) {
    client
        .sql(
            """
            insert into identity.account_change (id, account, at, changed_by, what, details)
            values (:id, :account, :at, :by, :what, :details)\
            """)
        .param("id", TimeOrderedId.next())
        .param("account", account)
        .param("at", AccountRows.moment(clock.instant()))
        .param("by", Viewer.current().account())
        .param("what", what.name())
        .param("details", details)
        .update();
  }

  /** Newest first. */
  List<AccountLine> of(UUID account) {
    return client
        .sql(
            """
            select c.at, c.what, c.details, coalesce(a.display_name, '') as changed_by
            from identity.account_change c left join identity.account a on a.id = c.changed_by
            where c.account = :account order by c.id desc limit 500\
            """)
        .param("account", account)
        .query((row, number) ->
            new AccountLine(
                row.getTimestamp("at").toInstant(),
                AccountChange.valueOf(row.getString("what")),
                List.of((String[]) row.getArray("details").getArray()),
                row.getString("changed_by")))
        .list();
  }
}
