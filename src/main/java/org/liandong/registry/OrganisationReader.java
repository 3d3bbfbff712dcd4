package org.liandong.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads organisations whole, as row policies let the viewer. */
@Repository
class OrganisationReader {

  static final String COLUMNS =
      """
      id, version, name, short_name, kind, region, district, credit_code, registered_on, authority, domains,
      staff, note, status, status_since\
      """;

  private final JdbcClient client;

  OrganisationReader(JdbcClient client) {
    this.client = client;
  }

  /** The head of the record, held until the transaction ends. */
  Optional<Head> hold(UUID id) {
    return client
        .sql("select %s from registry.organisation where id = :id for update".formatted(COLUMNS))
        .param("id", id)
        .query((row, number) -> head(row))
        .optional();
  }

  Optional<OrganisationRecord> find(UUID id) {
    return client
        .sql("select %s from registry.organisation where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query((row, number) -> head(row))
        .optional()
        .map(head ->
            new OrganisationRecord(
                head.id(),
                head.version(),
                head.details(),
                head.status(),
                head.statusSince(),
                standings(id),
                sites(id),
                contacts(id),
                reports(id),
                history(id)));
  }

  List<OrganisationRecord.Standing> standings(UUID id) {
    return client
        .sql(
            """
            select id, event, happened_on, reason, recorded_at from registry.standing
            where organisation = :id order by happened_on, recorded_at\
            """)
        .param("id", id)
        .query((row, number) ->
            new OrganisationRecord.Standing(
                row.getObject("id", UUID.class),
                StandingEvent.valueOf(row.getString("event")),
                row.getDate("happened_on").toLocalDate(),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant()))
        .list();
  }

  private List<OrganisationRecord.Site> sites(UUID id) {
    return client
        .sql(
            """
            select id, address, region, phone, hours from registry.site where organisation = :id order by id\
            """)
        .param("id", id)
        .query((row, number) ->
            new OrganisationRecord.Site(
                row.getObject("id", UUID.class),
                row.getString("address"),
                new RegionCode(row.getLong("region")),
                row.getString("phone"),
                row.getString("hours")))
        .list();
  }

  private List<OrganisationRecord.Contact> contacts(UUID id) {
    return client
        .sql(
            "select id, name, role, phone from registry.contact where organisation = :id order by"
                + " id")
        .param("id", id)
        .query((row, number) ->
            new OrganisationRecord.Contact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("phone")))
        .list();
  }

  private List<OrganisationRecord.AnnualReport> reports(UUID id) {
    return client
        .sql(
            """
            select year, supervisor, registrar, note from registry.annual_report
            where organisation = :id order by year desc\
            """)
        .param("id", id)
        .query((row, number) ->
            new OrganisationRecord.AnnualReport(
                row.getInt("year"),
                day(row, "supervisor"),
                day(row, "registrar"),
                row.getString("note")))
        .list();
  }

  private List<OrganisationRecord.Change> history(UUID id) {
    return client
        .sql(
            """
            select version, changed_at, account_name, field, before, after, reason from registry.change
            where organisation = :id order by id desc\
            """)
        .param("id", id)
        .query((row, number) ->
            new OrganisationRecord.Change(
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("account_name"),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason")))
        .list();
  }

  static Head head(ResultSet row) throws SQLException {
    @Nullable String code = row.getString("credit_code");
    int staff = row.getInt("staff");
    boolean staffUnknown = row.wasNull();
    return new Head(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        new OrganisationDetails(
            row.getString("name"),
            row.getString("short_name"),
            OrganisationKind.valueOf(row.getString("kind")),
            new RegionCode(row.getLong("region")),
            row.getString("district"),
            code == null ? null : new UnifiedCreditCode(code),
            day(row, "registered_on"),
            row.getString("authority"),
            PublicOrganisations.domains(row),
            staffUnknown ? null : staff,
            row.getString("note")),
        OrganisationStatus.valueOf(row.getString("status")),
        row.getDate("status_since").toLocalDate());
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }

  /** An organisation without what hangs on it. */
  record Head(
      UUID id,
      int version,
      OrganisationDetails details,
      OrganisationStatus status,
      LocalDate statusSince) {}
}
