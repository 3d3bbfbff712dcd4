package org.liandong.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts as they lie in the table. Inserts a batch in one statement, one array a column. */
@Repository
class ContactRows {

  static final String SAID =
      """
      occurred_on, started_at, minutes, region, place, organisation, project, worker, domain, method,
      population_group, compartment, persons, heads, heads_estimated, note, policy, uncounted,
      recorded_at, recorded_by\
      """;

  static final String COLUMNS = "id, version, status, " + SAID;

  private static final String INSERT =
      """
      insert into casework.contact (id, version, status, %s)
      select id, 1, 'STANDING', occurred_on, started_at, minutes, region, place, organisation, project,
        worker, domain, method, population_group, compartment, persons::integer[], heads,
        heads_estimated, note, policy, uncounted, ?, ?
      from unnest(
        ?::uuid[], ?::date[], ?::time[], ?::int[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[],
        ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::boolean[],
        ?::bytea[], ?::int[], ?::text[])
        as said (id, occurred_on, started_at, minutes, region, place, organisation, project,
          worker, domain, method, population_group, compartment, persons, heads, heads_estimated,
          note, policy, uncounted)
      on conflict do nothing
      returning id\
      """
          .formatted(SAID);

  private final JdbcTemplate template;
  private final JdbcClient client;
  private final ContactReading reading;
  private final Narratives narratives;

  ContactRows(
      JdbcTemplate template, JdbcClient client, ContactReading reading, Narratives narratives) {
    this.template = template;
    this.client = client;
    this.reading = reading;
    this.narratives = narratives;
  }

  /** Inserts first versions; answers which of them were not there before. */
  Set<UUID> insert(List<Contact> contacts) {
    if (contacts.isEmpty()) {
      return Set.of();
    }
    return Objects.requireNonNull(
        template.execute(
            (ConnectionCallback<Set<UUID>>) connection -> insert(connection, contacts)));
  }

  private Set<UUID> insert(Connection connection, List<Contact> contacts) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setTimestamp(1, Timestamp.from(contacts.getFirst().recordedAt()));
      statement.setObject(2, contacts.getFirst().recordedBy());
      Columns<Contact> columns = new Columns<>(connection, statement, 2, contacts);
      columns.bind("uuid", Contact::id);
      columns.bind("text", contact -> contact.said().time().day().toString());
      columns.bind("text", contact -> text(contact.said().time().start()));
      columns.bind("int4", contact -> contact.said().time().minutes());
      columns.bind("int8", contact -> contact.said().place().region().value());
      columns.bind("text", contact -> contact.said().place().text());
      columns.bind("uuid", contact -> contact.said().staff().organisation());
      columns.bind("uuid", contact -> contact.said().staff().project());
      columns.bind("uuid", contact -> contact.said().staff().worker());
      columns.bind("text", contact -> contact.said().kind().domain().name());
      columns.bind("text", contact -> contact.said().kind().method().name());
      columns.bind("text", contact -> name(contact.said().kind().group()));
      columns.bind("text", contact -> name(contact.said().kind().compartment()));
      columns.bind("text", contact -> array(contact.said().served().persons()));
      columns.bind("int4", contact -> contact.said().served().heads());
      columns.bind("bool", contact -> contact.said().served().estimated());
      columns.bindBytes(contact -> narratives.closed(contact.id(), contact.said().note()));
      columns.bind("int4", Contact::policy);
      columns.bind("text", contact -> name(contact.uncounted()));
      Set<UUID> inserted = HashSet.newHashSet(contacts.size());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          inserted.add(rows.getObject(1, UUID.class));
        }
      }
      return inserted;
    }
  }

  /** The contact as it stands, if the viewer may see it. */
  Optional<Contact> find(UUID id) {
    return select(id, "");
  }

  /** The same, held until the transaction ends. */
  Optional<Contact> lock(UUID id) {
    return select(id, " for update");
  }

  private Optional<Contact> select(UUID id, String ending) {
    return client
        .sql("select " + COLUMNS + " from casework.contact where id = :id" + ending)
        .param("id", id)
        .query((row, number) -> reading.contact(row))
        .optional();
  }

  /** What was first said under these ids, as far as the viewer may see it. */
  List<RecordContact> firstSaid(Collection<UUID> ids) {
    return client
        .sql(
            """
            select id, %1$s from casework.contact where id = any (:ids) and version = 1
            union all
            select contact, %1$s from casework.contact_version where contact = any (:ids) and version = 1\
            """
                .formatted(SAID))
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> reading.said(row, row.getObject("id", UUID.class)))
        .list();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  static String array(List<Integer> numbers) {
    StringBuilder text = new StringBuilder(2 + 8 * numbers.size()).append('{');
    for (int i = 0; i < numbers.size(); i++) {
      text.append(i == 0 ? "" : ",").append(numbers.get(i).intValue());
    }
    return text.append('}').toString();
  }
}
