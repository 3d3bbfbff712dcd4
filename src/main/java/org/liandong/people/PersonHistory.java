package org.liandong.people;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  void changed(UUID person, List<PersonFieldChange> fields, String reason) {
    UUID line = TimeOrderedId.next();
    client
        .sql(
            """
            insert into people.history (id, person, what, reason, at, account)
            values (:id, :person, 'CHANGED', :reason, now(), :account)\
            """)
        .param("id", line)
        .param("person", person)
        .param("reason", reason.strip())
        .param("account", Viewer.current().account())
        .update();
    for (PersonFieldChange field : fields) {
      client
          .sql(
              """
              insert into people.field_change (history, person, field, before, after)
              values (:line, :person, :field, :before, :after)\
              """)
          .param("line", line)
          .param("person", person)
          .param("field", field.field())
          .param("before", field.before())
          .param("after", field.after())
          .update();
    }
  }

  /** Newest first. */
  List<PersonChange> of(UUID person) {
    Map<UUID, List<PersonFieldChange>> fields = fields(person);
    return client
        .sql(
            """
            select id, what, detail, reason, at, account from people.history
            where person = :person order by at desc, id desc\
            """)
        .param("person", person)
        .query((row, index) ->
            new PersonChange(
                PersonChange.Step.valueOf(row.getString("what")),
                row.getString("detail"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account", UUID.class),
                fields.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private Map<UUID, List<PersonFieldChange>> fields(UUID person) {
    Map<UUID, List<PersonFieldChange>> fields = new HashMap<>();
    client
        .sql(
            """
            select history, field, before, after from people.field_change
            where person = :person order by history, field\
            """)
        .param("person", person)
        .query(row -> {
          fields
              .computeIfAbsent(row.getObject("history", UUID.class), line -> new ArrayList<>())
              .add(
                  new PersonFieldChange(
                      row.getString("field"), row.getString("before"), row.getString("after")));
        });
    return fields;
  }
}
