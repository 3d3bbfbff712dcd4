package org.liandong.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to persons' records, line by line. */
@Repository
class PersonHistory {

  private final JdbcClient client;

  PersonHistory(JdbcClient client) {
    this.client = client;
  }

  void add(int number, PersonChange.Step what, @Nullable String detail, String reason) {
    client
        .sql(
            """
            insert into people.history (id, person, what, detail, reason, at, account)
            select :id, id, :what, :detail, :reason, now(), :account
            from people.person where number = :number\
            """)
        .param("id", TimeOrderedId.next())
        .param("number", number)
        .param("what", what.name())
        .param("detail", detail)
        .param("reason", reason.strip())
        .param("account", Viewer.current().account())
        .update();
  }

  /** Newest first. */
  List<PersonChange> of(UUID person) {
    return client
        .sql(
            """
            select what, detail, reason, at, account from people.history
            where person = :person order by at desc, id desc\
            """)
        .param("person", person)
        .query((row, index) ->
            new PersonChange(
                PersonChange.Step.valueOf(row.getString("what")),
                row.getString("detail"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class)))
        .list();
  }
}
