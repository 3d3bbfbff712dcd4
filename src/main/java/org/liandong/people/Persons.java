package org.liandong.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.cipher.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and decrypts persons. Row policies decide who is there. */
@Repository
class Persons {

  private static final String SELECT =
      """
      select p.id, p.number, p.sex, p.birth_date, p.region, p.household_region, p.identity_type,
        p.identity_absence, p.name, p.identity_number, p.phone, p.address, p.version, p.recorded_at,
        p.erased_at, k.wrapped
      from people.person p left join people.data_key k on k.person = p.id
      """;

  private final JdbcClient client;
  private final Vault vault;
  private final Links links;

  Persons(JdbcClient client, Vault vault, Links links) {
    this.client = client;
    this.vault = vault;
    this.links = links;
  }

  Optional<Person> byId(UUID id) {
    return byIds(List.of(id)).stream().findAny();
  }

  Optional<Person> byNumber(int number) {
    return client
        .sql(SELECT + "where p.number = :number")
        .param("number", number)
        .query(this::person)
        .optional();
  }

  /** In the order of their numbers. */
  List<Person> byIds(Collection<UUID> ids) {
    return client
        .sql(SELECT + "where p.id = any (:ids) order by p.number")
        .param("ids", ids.toArray(UUID[]::new))
        .query(this::person)
        .list();
  }

  /** In the order of their numbers. */
  List<Person> byNumbers(Collection<Integer> numbers) {
    return client
        .sql(SELECT + "where p.number = any (:numbers) order by p.number")
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(this::person)
        .list();
  }

  Map<Integer, String> names(Collection<Integer> numbers) {
    Map<Integer, String> names = HashMap.newHashMap(numbers.size());
    client
        .sql(
            """
            select p.id, p.number, p.name, k.wrapped
            from people.person p join people.data_key k on k.person = p.id
            where p.number = any (:numbers)\
            """)
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(row -> {
          names.put(row.getInt("number"), open(row, PersonRow.NAME, sealer(row)));
        });
    return names;
  }

  Map<UUID, Integer> numbers(Collection<UUID> ids) {
    Map<UUID, Integer> numbers = HashMap.newHashMap(ids.size());
    client
        .sql("select id, number from people.person where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          numbers.put(row.getObject("id", UUID.class), row.getInt("number"));
        });
    return numbers;
  }

  Set<Integer> known(Collection<Integer> numbers) {
    return client
        .sql("select number from people.person where number = any (:numbers)")
        .param("numbers", numbers.toArray(Integer[]::new))
        .query((row, index) -> row.getInt("number"))
        .set();
  }

  /** The data key of a person who is not erased. */
  Vault.Sealer key(UUID id) {
    return vault.unwrap(
        id,
        client
            .sql("select wrapped from people.data_key where person = :id")
            .param("id", id)
            .query((row, index) -> row.getBytes("wrapped"))
            .single());
  }

  boolean inCompartmentsOnly(UUID id) {
    return client
        .sql(
            """
            select coalesce(bool_and(compartment is not null), false) as closed
            from people.reach where person = :id\
            """)
        .param("id", id)
        .query((row, index) -> row.getBoolean("closed"))
        .single();
  }

  private Person person(ResultSet row, int index) throws SQLException {
    int number = row.getInt("number");
    Vault.@Nullable Sealer sealer = sealer(row);
    OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
    return new Person(
        row.getObject("id", UUID.class),
        number,
        Objects.requireNonNullElse(open(row, PersonRow.NAME, sealer), ""),
        Sex.of(row.getInt("sex")),
        row.getObject("birth_date", LocalDate.class),
        identity(row, sealer),
        open(row, PersonRow.PHONE, sealer),
        new RegionCode(row.getLong("region")),
        household(row),
        open(row, PersonRow.ADDRESS, sealer),
        links.canonicalOf(number),
        row.getInt("version"),
        instant(row),
        erased == null ? null : erased.toInstant());
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
  }

  private static @Nullable RegionCode household(ResultSet row) throws SQLException {
    long code = row.getLong("household_region");
    return row.wasNull() ? null : new RegionCode(code);
  }

  private static @Nullable Identity identity(ResultSet row, Vault.@Nullable Sealer sealer)
      throws SQLException {
    String absence = row.getString("identity_absence");
    if (absence != null) {
      return Identity.none(IdentityAbsence.valueOf(absence));
    }
    String number = open(row, PersonRow.IDENTITY, sealer);
    return number == null
        ? null
        : Identity.of(IdentityType.valueOf(row.getString("identity_type")), number);
  }

  private Vault.@Nullable Sealer sealer(ResultSet row) throws SQLException {
    byte[] wrapped = row.getBytes("wrapped");
    return wrapped == null ? null : vault.unwrap(row.getObject("id", UUID.class), wrapped);
  }

  private static @Nullable String open(ResultSet row, String field, Vault.@Nullable Sealer sealer)
      throws SQLException {
    byte[] sealed = row.getBytes(field);
    return sealed == null || sealer == null ? null : sealer.open(field, sealed);
  }
}
