package org.liandong.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** Inserts persons in batches. */
@Repository
class PersonWriter {

  private static final int BATCH = 500;

  private final JdbcTemplate template;

  PersonWriter(JdbcTemplate template) {
    this.template = template;
  }

  List<Integer> nextNumbers(int count) {
    return template.query(
        "select nextval('people.number')::integer from generate_series(1, ?)",
        (row, index) -> row.getInt(1),
        count);
  }

  void insertPersons(List<PersonRow> rows) {
    batch(
        """
        insert into people.person (id, number, sex, birth_date, region, household_region,
          organisation,
          identity_type, identity_absence, name, identity_number, phone, address, name_token,
          identity_token, phone_token, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing\
        """,
        rows,
        PersonWriter::bindPerson);
  }

  private static void bindPerson(PreparedStatement statement, PersonRow row) throws SQLException {
    NewPerson person = row.person();
    statement.setObject(1, person.id());
    statement.setInt(2, row.number());
    statement.setInt(3, person.sex().code());
    statement.setObject(4, person.birthDate(), Types.DATE);
    statement.setLong(5, person.region().value());
    statement.setObject(6, code(person.householdRegion()), Types.BIGINT);
    statement.setObject(7, person.organisation(), Types.OTHER);
    statement.setString(8, name(person.identity().type()));
    statement.setString(9, name(person.identity().absence()));
    statement.setBytes(10, row.name());
    statement.setBytes(11, row.identityNumber());
    statement.setBytes(12, row.phone());
    statement.setBytes(13, row.address());
    statement.setBytes(14, row.nameToken());
    statement.setBytes(15, row.identityToken());
    statement.setBytes(16, row.phoneToken());
    statement.setObject(17, row.recordedAt().atOffset(ZoneOffset.UTC));
    statement.setObject(18, Viewer.current().account());
  }

  List<KnownPerson> known(List<PersonRow> rows) {
    UUID[] ids = rows.stream().map(row -> row.person().id()).toArray(UUID[]::new);
    byte[][] identities =
        rows.stream()
            .map(PersonRow::identityToken)
            .filter(token -> token != null)
            .toArray(byte[][]::new);
    return template.query(
        """
        select id, number, encode(identity_token, 'hex'), encode(name_token, 'hex')
        from people.known(?, ?)\
        """,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
          statement.setArray(2, statement.getConnection().createArrayOf("bytea", identities));
        },
        (row, index) ->
            new KnownPerson(
                row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4)));
  }

  /** Those of the ids that stand for persons this viewer may know of already. */
  Set<UUID> seen(Set<UUID> ids) {
    return new HashSet<>(
        template.query(
            "select id from people.person where id = any (?)",
            statement ->
                statement.setArray(
                    1, statement.getConnection().createArrayOf("uuid", ids.toArray())),
            (row, index) -> row.getObject(1, UUID.class)));
  }

  void insertReach(List<PersonRow.Reach> rows) {
    batch(
        """
        insert into people.reach (person, region, organisation, compartment) values (?, ?, ?, ?)
        on conflict do nothing\
        """,
        rows,
        (statement, row) -> {
          statement.setObject(1, row.target());
          statement.setLong(2, row.through().region().value());
          statement.setObject(3, row.through().organisation(), Types.OTHER);
          statement.setString(4, name(row.through().compartment()));
        });
  }

  void insertKeys(List<PersonRow> rows) {
    batch(
        "insert into people.data_key (person, wrapped) values (?, ?)",
        rows,
        (statement, row) -> {
          statement.setObject(1, row.person().id());
          statement.setBytes(2, row.wrappedKey());
        });
  }

  void insertNameTokens(List<PersonRow> rows) {
    List<UUID> persons = new ArrayList<>();
    List<Long> tokens = new ArrayList<>();
    for (PersonRow row : rows) {
      for (Long token : row.nameParts()) {
        persons.add(row.person().id());
        tokens.add(token);
      }
    }
    if (!tokens.isEmpty()) {
      template.update(
          """
          insert into people.name_token (person, token)
          select person, token from unnest(?::uuid[], ?::bigint[]) as part (person, token)\
          """,
          statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
            statement.setArray(2, connection.createArrayOf("int8", tokens.toArray()));
          });
    }
  }

  void insertHistory(List<PersonRow> rows) {
    batch(
        """
        insert into people.history (id, person, what, at, account) values (?, ?, 'RECORDED', ?, ?)\
        """,
        rows,
        (statement, row) -> {
          statement.setObject(1, TimeOrderedId.next());
          statement.setObject(2, row.person().id());
          statement.setObject(3, row.recordedAt().atOffset(ZoneOffset.UTC));
          statement.setObject(4, Viewer.current().account());
        });
  }

  private <T> void batch(String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
    if (!rows.isEmpty()) {
      template.batchUpdate(sql, rows, BATCH, setter);
    }
  }

  private static @Nullable Long code(@Nullable RegionCode region) {
    return region == null ? null : region.value();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
