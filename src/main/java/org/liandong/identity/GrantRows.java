package org.liandong.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.RegionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grants as they lie in the tables. */
@Repository
class GrantRows {

  private final JdbcClient client;

  GrantRows(JdbcClient client) {
    this.client = client;
  }

  void insert(RoleGrant grant, Instant now, UUID by) {
    client
        .sql(
            """
            insert into identity.role_grant (id, account, role, region, zone, organisation, from_day,
              to_day, given_at, given_by)
            values (:id, :account, :role, :region, :zone, :organisation, :from, :to, :now, :by)\
            """)
        .param("id", grant.id())
        .param("account", grant.account())
        .param("role", grant.role().name())
        .param(
            "region", grant.reach() instanceof Reach.Division(var region) ? region.value() : null)
        .param("zone", grant.reach() instanceof Reach.Zone(var code) ? code : null)
        .param("organisation", grant.reach() instanceof Reach.Organisation(var id) ? id : null)
        .param("from", grant.from())
        .param("to", grant.to())
        .param("now", AccountRows.moment(now))
        .param("by", by)
        .update();
  }

  List<RoleGrant> of(UUID account) {
    return client
        .sql(
            """
            select id, account, role, region, zone, organisation, from_day, to_day
            from identity.role_grant where account = :account order by from_day, id\
            """)
        .param("account", account)
        .query((row, number) -> read(row))
        .list();
  }

  Set<Compartment> compartments(UUID account, LocalDate day) {
    List<Compartment> found =
        client
            .sql(
                """
                select distinct compartment from identity.compartment_grant
                where account = :account and :day between from_day and to_day\
                """)
            .param("account", account)
            .param("day", day)
            .query((row, number) -> Compartment.valueOf(row.getString("compartment")))
            .list();
    Set<Compartment> compartments = EnumSet.noneOf(Compartment.class);
    compartments.addAll(found);
    return compartments;
  }

  Optional<RoleGrant> find(UUID id) {
    return client
        .sql(
            """
            select id, account, role, region, zone, organisation, from_day, to_day
            from identity.role_grant where id = :id\
            """)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  void end(UUID id, LocalDate lastDay, Instant now, UUID by) {
    client
        .sql(
            """
            update identity.role_grant set to_day = :day, ended_at = :now, ended_by = :by
            where id = :id\
            """)
        .param("id", id)
        .param("day", lastDay)
        .param("now", AccountRows.moment(now))
        .param("by", by)
        .update();
  }

  /**
   * How many other accounts keep the whole city without an end. Whoever asks waits until others who
   * asked have finished.
   */
  int otherAdministrators(UUID account, RegionCode city, LocalDate today) {
    client.sql("select pg_advisory_xact_lock(4417, 1)").query((row, number) -> 1).list();
    return client
        .sql(
            """
            select count(distinct g.account) from identity.role_grant g
            join identity.account a on a.id = g.account
            where g.role = 'SYSTEM_ADMIN' and g.account <> :account and a.locked_at is null
              and g.region <= :city and g.from_day <= :today and g.to_day is null\
            """)
        .param("account", account)
        .param("city", city.value())
        .param("today", today)
        .query(Integer.class)
        .single();
  }

  void insert(CompartmentGrant grant, Instant now, UUID by) {
    client
        .sql(
            """
            insert into identity.compartment_grant (id, account, compartment, reason, from_day, to_day,
              given_at, given_by)
            values (:id, :account, :compartment, :reason, :from, :to, :now, :by)\
            """)
        .param("id", grant.id())
        .param("account", grant.account())
        .param("compartment", grant.compartment().name())
        .param("reason", grant.reason())
        .param("from", grant.from())
        .param("to", grant.to())
        .param("now", AccountRows.moment(now))
        .param("by", by)
        .update();
  }

  List<CompartmentGrant> compartmentsOf(UUID account) {
    return client
        .sql(
            """
            select id, account, compartment, reason, from_day, to_day
            from identity.compartment_grant where account = :account order by from_day, id\
            """)
        .param("account", account)
        .query((row, number) ->
            new CompartmentGrant(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                Compartment.valueOf(row.getString("compartment")),
                row.getString("reason"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class)))
        .list();
  }

  void endCompartment(UUID id, LocalDate lastDay, Instant now, UUID by) {
    client
        .sql(
            """
            update identity.compartment_grant set to_day = :day, ended_at = :now, ended_by = :by
            where id = :id\
            """)
        .param("id", id)
        .param("day", lastDay)
        .param("now", AccountRows.moment(now))
        .param("by", by)
        .update();
  }

  static RoleGrant read(ResultSet row) throws SQLException {
    return new RoleGrant(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        Role.valueOf(row.getString("role")),
        reach(
            row.getLong("region"),
            row.getString("zone"),
            row.getObject("organisation", UUID.class)),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }

  private static Reach reach(long region, @Nullable String zone, @Nullable UUID organisation) {
    if (zone != null) {
      return new Reach.Zone(zone);
    }
    if (organisation != null) {
      return new Reach.Organisation(organisation);
    }
    return new Reach.Division(new RegionCode(region));
  }
}
