package org.liandong.people;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes changed persons with their blind indexes. */
@Repository
class PersonUpdates {

  private final JdbcClient client;
  private final PersonWriter writer;

  PersonUpdates(JdbcClient client, PersonWriter writer) {
    this.client = client;
    this.writer = writer;
  }

  /** The organisation that recorded the person, if one did. */
  @Nullable UUID organisationOf(UUID person) {
    return client
        .sql("select organisation from people.person where id = :id")
        .param("id", person)
        .query((row, index) -> Optional.ofNullable(row.getObject(1, UUID.class)))
        .single()
        .orElse(null);
  }

  /** Whether the document number of the row is recorded for somebody else, wherever that is. */
  boolean identityOfAnother(PersonRow row) {
    return row.identityToken() != null
        && writer.known(List.of(row)).stream()
            .anyMatch(known -> !known.id().equals(row.person().id()));
  }

  /** Writes the record anew; false when it is no longer at that version. */
  boolean update(PersonRow row, int version) {
    if (bind(row, version).update() == 0) {
      return false;
    }
    UUID id = row.person().id();
    client.sql("delete from people.name_token where person = :id").param("id", id).update();
    writer.insertNameTokens(List.of(row));
    client
        .sql(
            """
            insert into people.reach (person, region, organisation)
            select id, region, organisation from people.person where id = :id
            on conflict do nothing\
            """)
        .param("id", id)
        .update();
    return true;
  }

  private JdbcClient.StatementSpec bind(PersonRow row, int version) {
    NewPerson person = row.person();
    RegionCode household = person.householdRegion();
    return client
        .sql(
            """
            update people.person set sex = :sex, birth_date = :born, region = :region,
              household_region = :household, identity_type = :type, identity_absence = :absence,
              name = :name, identity_number = :number, phone = :phone, address = :address,
              name_token = :nameToken, identity_token = :identityToken, phone_token = :phoneToken,
              version = version + 1
            where id = :id and version = :version\
            """)
        .param("sex", person.sex().code())
        .param("born", person.birthDate(), Types.DATE)
        .param("region", person.region().value())
        .param("household", household == null ? null : household.value(), Types.BIGINT)
        .param("type", name(person.identity().type()), Types.VARCHAR)
        .param("absence", name(person.identity().absence()), Types.VARCHAR)
        .param("name", row.name())
        .param("number", row.identityNumber(), Types.BINARY)
        .param("phone", row.phone(), Types.BINARY)
        .param("address", row.address(), Types.BINARY)
        .param("nameToken", row.nameToken())
        .param("identityToken", row.identityToken(), Types.BINARY)
        .param("phoneToken", row.phoneToken(), Types.BINARY)
        .param("id", person.id())
        .param("version", version);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
