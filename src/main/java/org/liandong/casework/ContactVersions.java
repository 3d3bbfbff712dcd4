package org.liandong.casework;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a contact that no longer stand, and the changes that ended them. */
@Repository
class ContactVersions {

  private final JdbcClient client;
  private final ContactReading reading;
  private final Narratives narratives;

  ContactVersions(JdbcClient client, ContactReading reading, Narratives narratives) {
    this.client = client;
    this.reading = reading;
    this.narratives = narratives;
  }

  /** Lays the standing version beside, with who ended it, when and why. */
  void keep(Contact next, PastVersion.End end) {
    client
        .sql(
            """
            insert into casework.contact_version (contact, version, %1$s, ended_at, ended_by, ended_as, reason)
            select id, version, %1$s, :at, :by, :as, :reason
            from casework.contact where id = :id\
            """
                .formatted(ContactRows.SAID))
        .param("id", next.id())
        .param("at", Timestamp.from(next.recordedAt()))
        .param("by", next.recordedBy())
        .param("as", end.as().name())
        .param("reason", end.reason())
        .update();
  }

  /** Puts the next version in the place of the one that stood. */
  void replace(Contact next) {
    RecordContact said = next.said();
    client
        .sql(
            """
            update casework.contact set
              version = :version, status = :status, occurred_on = :day, started_at = :start,
              minutes = :minutes, region = :region, place = :place, organisation = :organisation,
              project = :project, worker = :worker, domain = :domain, method = :method,
              population_group = :group, compartment = :compartment,
              persons = cast(:persons as integer[]), heads = :heads, heads_estimated = :estimated,
              note = :note, policy = :policy, uncounted = :uncounted, recorded_at = :at,
              recorded_by = :by
            where id = :id\
            """)
        .param("id", said.id())
        .param("version", next.version())
        .param("status", next.status().name())
        .param("day", said.time().day())
        .param("start", said.time().start())
        .param("minutes", said.time().minutes())
        .param("region", said.place().region().value())
        .param("place", said.place().text())
        .param("organisation", said.staff().organisation())
        .param("project", said.staff().project())
        .param("worker", said.staff().worker())
        .param("domain", said.kind().domain().name())
        .param("method", said.kind().method().name())
        .param("group", name(said.kind().group()))
        .param("compartment", name(said.kind().compartment()))
        .param("persons", ContactRows.array(said.served().persons()))
        .param("heads", said.served().heads())
        .param("estimated", said.served().estimated())
        .param("note", narratives.closed(said.id(), said.note()))
        .param("policy", next.policy())
        .param("uncounted", name(next.uncounted()))
        .param("at", Timestamp.from(next.recordedAt()))
        .param("by", next.recordedBy())
        .update();
  }

  /** Past versions of the contact the viewer may see, the newest first. */
  List<PastVersion> of(UUID contact) {
    return client
        .sql(
            """
            select version, %s, ended_at, ended_by, ended_as, reason
            from casework.contact_version where contact = :id
            order by version desc\
            """
                .formatted(ContactRows.SAID))
        .param("id", contact)
        .query((row, number) ->
            new PastVersion(
                row.getInt("version"),
                reading.said(row, contact),
                row.getInt("policy"),
                ContactReading.constant(row.getString("uncounted"), Uncounted::valueOf),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                new PastVersion.End(
                    PastVersion.Ending.valueOf(row.getString("ended_as")),
                    row.getString("reason"))))
        .list();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
