package org.liandong.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.people.PersonRef;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of certificates. */
@Repository
class CertificateRows {

  private static final int BATCH = 500;
  private static final String SELECT =
      """
      select id, person_number, name, level, number, issued_on, region, organisation, held_from,
        held_to, withdrawn_at, withdrawal_reason
      from workforce.certificate
      """;

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final Clock clock;

  CertificateRows(JdbcClient client, JdbcTemplate template, Clock clock) {
    this.client = client;
    this.template = template;
    this.clock = clock;
  }

  void insert(List<Recording> recordings) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    template.batchUpdate(
        """
        insert into workforce.certificate (id, person, person_number, name, level, number,
          issued_on,
          region, organisation, recorded_at, recorded_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing\
        """,
        recordings,
        BATCH,
        (statement, recording) -> {
          NewCertificate certificate = recording.certificate();
          statement.setObject(1, certificate.id());
          statement.setObject(2, recording.person().id());
          statement.setInt(3, recording.person().number());
          statement.setString(4, certificate.holder().name().strip());
          statement.setString(5, certificate.level().name());
          statement.setString(6, certificate.number());
          statement.setObject(7, certificate.issuedOn());
          statement.setLong(8, certificate.region().value());
          statement.setObject(9, certificate.organisation(), Types.OTHER);
          statement.setObject(10, now);
          statement.setObject(11, Viewer.current().account());
        });
  }

  /** Those with one of the ids or, still standing, one of the numbers. */
  List<Certificate> among(Collection<UUID> ids, Collection<String> numbers) {
    return client
        .sql(
            SELECT
                + """
                where id = any (:ids) or (number = any (:numbers) and withdrawn_at is null)\
                """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, index) -> certificate(row))
        .list();
  }

  Optional<Certificate> find(UUID id) {
    return client
        .sql(SELECT + "where id = :id")
        .param("id", id)
        .query((row, index) -> certificate(row))
        .optional();
  }

  /** By day of issue. */
  List<Certificate> ofPerson(int number) {
    return client
        .sql(SELECT + "where person_number = :number order by issued_on, id")
        .param("number", number)
        .query((row, index) -> certificate(row))
        .list();
  }

  List<CertificateRow> ofPersons(Collection<Integer> numbers) {
    return client
        .sql(
            """
            select id, person_number, level, issued_on, region, organisation, held_from, held_to,
              generation, withdrawn_at is not null as withdrawn
            from workforce.certificate where person_number = any (:numbers)
            order by id\
            """)
        .param("numbers", numbers.toArray(Integer[]::new))
        .query((row, index) ->
            new CertificateRow(
                row.getObject("id", UUID.class),
                row.getInt("person_number"),
                ProfessionalLevel.valueOf(row.getString("level")),
                row.getObject("issued_on", LocalDate.class),
                new RegionCode(row.getLong("region")),
                row.getObject("organisation", UUID.class),
                row.getObject("held_from", LocalDate.class),
                row.getObject("held_to", LocalDate.class),
                row.getInt("generation"),
                row.getBoolean("withdrawn")))
        .list();
  }

  void updateHeld(List<CertificateRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    template.batchUpdate(
        """
        update workforce.certificate set held_from = ?, held_to = ?, generation = ? where id = ?\
        """,
        rows,
        BATCH,
        (statement, row) -> {
          statement.setObject(1, row.heldFrom(), Types.DATE);
          statement.setObject(2, row.heldTo(), Types.DATE);
          statement.setInt(3, row.generation());
          statement.setObject(4, row.id());
        });
  }

  /** Marks the record taken back; false when it was already. */
  boolean withdraw(UUID id, String reason) {
    return client
            .sql(
                """
                update workforce.certificate set withdrawn_at = :now, withdrawal_reason = :reason
                where id = :id and withdrawn_at is null\
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("reason", reason)
            .param("id", id)
            .update()
        == 1;
  }

  static Certificate certificate(ResultSet row) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Certificate(
        row.getObject("id", UUID.class),
        row.getInt("person_number"),
        row.getString("name"),
        ProfessionalLevel.valueOf(row.getString("level")),
        row.getString("number"),
        row.getObject("issued_on", LocalDate.class),
        new RegionCode(row.getLong("region")),
        row.getObject("organisation", UUID.class),
        row.getObject("held_from", LocalDate.class),
        row.getObject("held_to", LocalDate.class),
        withdrawn == null ? null : withdrawn.toInstant(),
        row.getString("withdrawal_reason"));
  }

  /** A certificate with its holder found. */
  record Recording(NewCertificate certificate, PersonRef person) {}
}
