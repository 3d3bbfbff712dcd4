package org.liandong.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
