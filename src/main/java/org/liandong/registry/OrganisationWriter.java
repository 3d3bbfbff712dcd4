package org.liandong.registry;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
