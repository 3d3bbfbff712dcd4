package org.liandong.casework;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liandong.shared.database.HopefulInsert;
import org.liandong.shared.database.RowArray;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts as they lie in the table. Inserts a batch in one statement. */
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
        worker, domain, method, population_group, compartment, persons, heads,
        heads_estimated, note, policy, uncounted, ?, ?
      from unnest(?::casework.written_contact[])\
      """
          .formatted(SAID);

  private final JdbcTemplate template;
  private final JdbcClient client;
  private final ContactReading reading;
  private final RowArray<Contact> written;

  ContactRows(
      JdbcTemplate template, JdbcClient client, ContactReading reading, Narratives narratives) {
    this.template = template;
    this.client = client;
    this.reading = reading;
    this.written = written(narratives);
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
    Array rows = written.of(connection, contacts);
    Contact first = contacts.getFirst();
    return HopefulInsert.insert(
        connection,
        contacts.size(),
        () -> {
          try (PreparedStatement statement = bound(connection, INSERT, first, rows)) {
            statement.executeUpdate();
            return contacts.stream().map(Contact::id).collect(Collectors.toSet());
          }
        },
        () -> insertNew(connection, first, rows));
  }

  private static Set<UUID> insertNew(Connection connection, Contact first, Array rows)
      throws SQLException {
    Set<UUID> inserted = new HashSet<>();
    try (PreparedStatement statement =
            bound(connection, INSERT + " on conflict do nothing returning id", first, rows);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        inserted.add(found.getObject(1, UUID.class));
      }
    }
    return inserted;
  }

  private static PreparedStatement bound(
      Connection connection, String sql, Contact first, Array rows) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setTimestamp(1, Timestamp.from(first.recordedAt()));
    statement.setObject(2, first.recordedBy());
    statement.setArray(3, rows);
    return statement;
  }

  private static RowArray<Contact> written(Narratives narratives) {
    return RowArray.<Contact>of("casework.written_contact")
        .uuid(Contact::id)
        .day(contact -> contact.said().time().day())
        .time(contact -> contact.said().time().start())
        .int4(contact -> contact.said().time().minutes())
        .int8(contact -> contact.said().place().region().value())
        .text(contact -> contact.said().place().text())
        .uuid(contact -> contact.said().staff().organisation())
        .uuid(contact -> contact.said().staff().project())
        .uuid(contact -> contact.said().staff().worker())
        .constant(contact -> contact.said().kind().domain())
        .constant(contact -> contact.said().kind().method())
        .constant(contact -> contact.said().kind().group())
        .constant(contact -> contact.said().kind().compartment())
        .numbers(contact -> contact.said().served().persons())
        .int4(contact -> contact.said().served().heads())
        .flag(contact -> contact.said().served().estimated())
        .bytes(contact -> narratives.closed(contact.id(), contact.said().note()))
        .int4(Contact::policy)
        .constant(Contact::uncounted);
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

  /** How those of the contacts stand that the viewer may see. */
  Map<UUID, State> states(Collection<UUID> ids) {
    Map<UUID, State> states = HashMap.newHashMap(ids.size());
    if (!ids.isEmpty()) {
      client
          .sql("select id, version, status from casework.contact where id = any (:ids)")
          .param("ids", ids.toArray(UUID[]::new))
          .query(row -> {
            states.put(
                row.getObject("id", UUID.class),
                new State(row.getInt("version"), Contact.Status.valueOf(row.getString("status"))));
          });
    }
    return states;
  }

  /**
   * How a contact stands.
   *
   * @param version 1 until it is changed
   */
  record State(int version, Contact.Status status) {}

  static String array(List<Integer> numbers) {
    StringBuilder text = new StringBuilder(2 + 8 * numbers.size()).append('{');
    for (int i = 0; i < numbers.size(); i++) {
      text.append(i == 0 ? "" : ",").append(numbers.get(i).intValue());
    }
    return text.append('}').toString();
  }
}
