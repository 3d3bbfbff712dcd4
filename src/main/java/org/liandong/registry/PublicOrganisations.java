package org.liandong.registry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what everybody may know, through the view that holds nothing else. */
@Repository
class PublicOrganisations {

  private static final String COLUMNS =
      """
      id, name, short_name, kind, region, district, domains, status, status_since, registered_on\
      """;

  private final JdbcClient client;

  PublicOrganisations(JdbcClient client) {
    this.client = client;
  }

  Optional<OrganisationSummary> find(UUID id) {
    return client
        .sql("select %s from registry.public_organisation where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query((row, number) -> summary(row))
        .optional();
  }

  List<OrganisationSummary> named(String name) {
    return client
        .sql(
            """
            select %s from registry.public_organisation
            where name = :name or short_name = :name
            order by status = 'CANCELLED', name <> :name, id\
            """
                .formatted(COLUMNS))
        .param("name", name.strip())
        .query((row, number) -> summary(row))
        .list();
  }

  List<OrganisationSummary> search(String text, int limit) {
    return client
        .sql(
            """
            select %s from registry.public_organisation
            where strpos(name, :text) > 0 or strpos(short_name, :text) > 0
            order by status = 'CANCELLED', strpos(name, :text), name, id
            limit :limit\
            """
                .formatted(COLUMNS))
        .param("text", text.strip())
        .param("limit", limit)
        .query((row, number) -> summary(row))
        .list();
  }

  List<OrganisationSummary> standing(String text, long from, long past) {
    return client
        .sql(
            """
            select %s from registry.public_organisation
            where status <> 'CANCELLED' and region >= :from and region < :past
              and (:text = '' or strpos(name, :text) > 0 or strpos(short_name, :text) > 0)
            order by region, kind, name, id\
            """
                .formatted(COLUMNS))
        .param("text", text.strip())
        .param("from", from)
        .param("past", past)
        .query((row, number) -> summary(row))
        .list();
  }

  Map<UUID, String> names(Collection<UUID> ids) {
    return client
        .sql("select id, name from registry.public_organisation where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Set<ServiceDomain> domains(ResultSet row) throws SQLException {
    Set<ServiceDomain> domains = EnumSet.noneOf(ServiceDomain.class);
    Arrays.stream((String[]) row.getArray("domains").getArray())
        .map(ServiceDomain::valueOf)
        .forEach(domains::add);
    return domains;
  }

  private static OrganisationSummary summary(ResultSet row) throws SQLException {
    @Nullable Date registered = row.getDate("registered_on");
    return new OrganisationSummary(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("short_name"),
        OrganisationKind.valueOf(row.getString("kind")),
        new RegionCode(row.getLong("region")),
        row.getString("district"),
        domains(row),
        OrganisationStatus.valueOf(row.getString("status")),
        row.getDate("status_since").toLocalDate(),
        registered == null ? null : registered.toLocalDate());
  }
}
