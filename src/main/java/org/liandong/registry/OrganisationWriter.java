package org.liandong.registry;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes organisations and what happened to them. */
@Repository
class OrganisationWriter {

  private final JdbcClient client;

  OrganisationWriter(JdbcClient client) {
    this.client = client;
  }

  /** Adds the organisation; false when the id is already there. */
  boolean insert(UUID id, OrganisationDetails details, LocalDate standsFrom, Instant now) {
    return bind(
                client.sql(
                    """
                    insert into registry.organisation (id, name, short_name, kind, region, district,
                      credit_code, registered_on, authority, domains, staff, note,
                      status, status_since, version, recorded_at, recorded_by)
                    values (:id, :name, :shortName, :kind, :region, :district,
                      :creditCode, :registeredOn, :authority, :domains, :staff, :note,
                      'REGISTERED', :since, 1, :now, :account)
                    on conflict (id) do nothing\
                    """),
                details)
            .param("id", id)
            .param("since", standsFrom)
            .param("now", Timestamp.from(now))
            .param("account", Viewer.current().account())
            .update()
        == 1;
  }

  void insert(
      UUID id, UUID organisation, StandingEvent event, LocalDate day, String reason, Instant now) {
    client
        .sql(
            """
            insert into registry.standing
              (id, organisation, event, happened_on, reason, recorded_at, recorded_by)
            values (:id, :organisation, :event, :day, :reason, :now, :account)\
            """)
        .param("id", id)
        .param("organisation", organisation)
        .param("event", event.name())
        .param("day", day)
        .param("reason", reason)
        .param("now", Timestamp.from(now))
        .param("account", Viewer.current().account())
        .update();
  }

  void update(UUID id, OrganisationDetails details, int version) {
    bind(
            client.sql(
                """
                update registry.organisation
                set name = :name, short_name = :shortName, kind = :kind, region = :region, district = :district,
                  credit_code = :creditCode, registered_on = :registeredOn, authority = :authority,
                  domains = :domains, staff = :staff, note = :note, version = :version
                where id = :id\
                """),
            details)
        .param("id", id)
        .param("version", version)
        .update();
  }

  void stand(UUID id, OrganisationStatus status, LocalDate since, int version) {
    client
        .sql(
            """
            update registry.organisation set status = :status, status_since = :since, version = :version
            where id = :id\
            """)
        .param("id", id)
        .param("status", status.name())
        .param("since", since)
        .param("version", version)
        .update();
  }

  void redate(UUID standing, LocalDate day) {
    client
        .sql("update registry.standing set happened_on = :day where id = :id")
        .param("id", standing)
        .param("day", day)
        .update();
  }

  void note(UUID id, int version, List<FieldChange> changes, String reason, Instant now) {
    for (FieldChange change : changes) {
      client
          .sql(
              """
              insert into registry.change
                (organisation, version, changed_at, account, account_name, field, before, after, reason)
              values (:id, :version, :now, :account, :name, :field, :before, :after, :reason)\
              """)
          .param("id", id)
          .param("version", version)
          .param("now", Timestamp.from(now))
          .param("account", Viewer.current().account())
          .param("name", Viewer.current().name())
          .param("field", change.field())
          .param("before", change.before())
          .param("after", change.after())
          .param("reason", reason.strip())
          .update();
    }
  }

  void addSite(UUID organisation, String address, RegionCode region, String phone, String hours) {
    client
        .sql(
            """
            insert into registry.site (id, organisation, address, region, phone, hours)
            values (:id, :organisation, :address, :region, :phone, :hours)\
            """)
        .param("id", TimeOrderedId.next())
        .param("organisation", organisation)
        .param("address", address)
        .param("region", region.value())
        .param("phone", phone)
        .param("hours", hours)
        .update();
  }

  void addContact(UUID organisation, String name, String role, String phone) {
    client
        .sql(
            """
            insert into registry.contact (id, organisation, name, role, phone)
            values (:id, :organisation, :name, :role, :phone)\
            """)
        .param("id", TimeOrderedId.next())
        .param("organisation", organisation)
        .param("name", name)
        .param("role", role)
        .param("phone", phone)
        .update();
  }

  void remove(UUID organisation, UUID siteOrContact) {
    for (String table : List.of("site", "contact")) {
      client
          .sql(
              "delete from registry.%s where id = :id and organisation = :organisation"
                  .formatted(table))
          .param("id", siteOrContact)
          .param("organisation", organisation)
          .update();
    }
  }

  static JdbcClient.StatementSpec bind(
      JdbcClient.StatementSpec statement, OrganisationDetails details) {
    @Nullable UnifiedCreditCode code = details.creditCode();
    return statement
        .param("name", details.name())
        .param("shortName", details.shortName())
        .param("kind", details.kind().name())
        .param("region", details.region().value())
        .param("district", details.district())
        .param("creditCode", code == null ? null : code.value(), Types.VARCHAR)
        .param("registeredOn", details.registeredOn(), Types.DATE)
        .param("authority", details.authority())
        .param(
            "domains", details.domains().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("staff", details.staff(), Types.INTEGER)
        .param("note", details.note());
  }
}
