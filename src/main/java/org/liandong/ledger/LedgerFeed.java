package org.liandong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries behind figures, page by page, and the same sums made by the database itself to compare
 * with. Row policies apply.
 */
@Service
public class LedgerFeed {

  private final JdbcClient client;
  private final int city;

  LedgerFeed(JdbcClient client, @Value("${liandong.city.code}") int city) {
    this.client = client;
    this.city = city;
  }

  /**
   * Entries below a leaf added up by the database, without any cube: by fact, month, county and
   * domain.
   */
  @Transactional(readOnly = true)
  public List<Recount> recount(long leaves) {
    return client
        .sql(
            """
            with counted as (
              select fact, date_trunc('month', occurred_on)::date as month,
                region - mod(region, 1000000) as county, domain, person,
                count, minutes, cents, case when reverses is null then 1 else -1 end as records
              from ledger.leaf l join ledger.entry e on e.city = l.city and e.id = l.entry
              where l.city = :city and l.leaf < :leaves),
            by_person as (
              select fact, month, county, domain, person, sum(count) as count,
                sum(minutes) as minutes, sum(cents) as cents, sum(records) as records
              from counted group by fact, month, county, domain, person)
            select fact, month, county, domain, sum(count)::bigint as count,
              sum(minutes)::bigint as minutes, sum(cents)::bigint as cents,
              sum(records)::bigint as records,
              count(*) filter (where person is not null and records > 0) as persons
            from by_person group by fact, month, county, domain\
            """)
        .param("city", city)
        .param("leaves", leaves)
        .query((row, number) -> recount(row))
        .list();
  }

  /**
   * Entries of some facts in a period, in the order of day and id, from a place in it on.
   *
   * @param selection what is wanted
   * @param from first day
   * @param to last day
   * @param after the last one seen, or null to begin
   * @param limit at most so many
   */
  @Transactional(readOnly = true)
  public List<Entry> page(
      Selection selection, LocalDate from, LocalDate to, @Nullable Place after, int limit) {
    Place start = after == null ? new Place(from, new UUID(0, 0)) : after;
    return client
        .sql(
            """
            select %s from ledger.entry
            where city = :city and occurred_on between :from and :to
              and (occurred_on, id) > (:day, :id)
              and fact = any (:facts)
              and (:regions::text is null or region <@ :regions::int8multirange)
              and (:domain::text is null or domain = :domain)
              and (:organisation::uuid is null or organisation = :organisation)
              and (:method::text is null or method = :method)
              and (:group::text is null or population_group = :group)
              and (:category::text is null or category = :category)
              and (:project::uuid is null or project = :project)
            order by occurred_on, id limit :limit\
            """
                .formatted(Entries.COLUMNS))
        .param("city", city)
        .param("from", from)
        .param("to", to)
        .param("day", start.occurredOn())
        .param("id", start.id())
        .param("facts", selection.facts().stream().map(Enum::name).toArray(String[]::new))
        .param("regions", selection.regions())
        .param("domain", selection.domain())
        .param("organisation", selection.organisation())
        .param("method", selection.method())
        .param("group", selection.group())
        .param("category", selection.category())
        .param("project", selection.project())
        .param("limit", limit)
        .query((row, number) -> Entries.read(row))
        .list();
  }

  /**
   * What was sealed from a leaf on, within a selection and period: how many entries came new, how
   * many took earlier ones back, and what each added up to.
   */
  @Transactional(readOnly = true)
  public Changes changes(Selection selection, LocalDate from, LocalDate to, long leaf) {
    return client
        .sql(
            """
            select count(*) filter (where reverses is null) as entries,
              coalesce(sum(count) filter (where reverses is null), 0)::bigint as count,
              count(*) filter (where reverses is not null) as reversals,
              coalesce(sum(count) filter (where reverses is not null), 0)::bigint as taken_back
            from ledger.leaf l join ledger.entry e on e.city = l.city and e.id = l.entry
            where l.city = :city and l.leaf >= :leaf
              and occurred_on between :from and :to
              and fact = any (:facts)
              and (:regions::text is null or region <@ :regions::int8multirange)
              and (:domain::text is null or domain = :domain)
              and (:organisation::uuid is null or organisation = :organisation)
              and (:method::text is null or method = :method)
              and (:group::text is null or population_group = :group)
              and (:category::text is null or category = :category)
              and (:project::uuid is null or project = :project)\
            """)
        .param("city", city)
        .param("leaf", leaf)
        .param("from", from)
        .param("to", to)
        .param("facts", selection.facts().stream().map(Enum::name).toArray(String[]::new))
        .param("regions", selection.regions())
        .param("domain", selection.domain())
        .param("organisation", selection.organisation())
        .param("method", selection.method())
        .param("group", selection.group())
        .param("category", selection.category())
        .param("project", selection.project())
        .query((row, number) ->
            new Changes(
                row.getLong("entries"),
                row.getLong("count"),
                row.getLong("reversals"),
                row.getLong("taken_back")))
        .single();
  }

  private static Recount recount(ResultSet row) throws SQLException {
    return new Recount(
        Fact.valueOf(row.getString("fact")),
        row.getObject("month", LocalDate.class),
        row.getLong("county"),
        row.getString("domain"),
        new Amounts(row.getLong("count"), row.getLong("minutes"), row.getLong("cents")),
        row.getLong("records"),
        row.getLong("persons"));
  }

  /**
   * What of the ledger is wanted; null leaves a dimension open.
   *
   * @param facts kinds
   * @param regions divisions, as PostgreSQL reads a multirange
   * @param domain constant's name
   * @param organisation id
   * @param method constant's name
   * @param group constant's name
   * @param category name
   * @param project id
   */
  public record Selection(
      Set<Fact> facts,
      @Nullable String regions,
      @Nullable String domain,
      @Nullable UUID organisation,
      @Nullable String method,
      @Nullable String group,
      @Nullable String category,
      @Nullable UUID project) {

    /** Takes a defensive copy. */
    public Selection {
      facts = Set.copyOf(facts);
    }
  }

  /**
   * What changed since a leaf.
   *
   * @param entries that came new
   * @param count they add up to
   * @param reversals entries that take earlier ones back
   * @param takenBack what those add up to, mostly negative
   */
  public record Changes(long entries, long count, long reversals, long takenBack) {}

  /**
   * A place in the order of day and id.
   *
   * @param occurredOn day
   * @param id of the entry
   */
  public record Place(LocalDate occurredOn, UUID id) {}

  /**
   * Sums made by the database.
   *
   * @param fact kind
   * @param month its first day
   * @param county 12-digit code
   * @param domain constant's name, or null
   * @param amounts sums
   * @param records standing entries
   * @param persons person numbers with a standing entry; links not applied
   */
  public record Recount(
      Fact fact,
      LocalDate month,
      long county,
      @Nullable String domain,
      Amounts amounts,
      long records,
      long persons) {}
}
