package org.liandong.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is new in the ledger, for modules that keep it folded. The caller brings the transaction's
 * client; row policies apply.
 */
@Component
public class LedgerTail {

  private static final String COUNTED =
      """
      e.id, e.fact, e.occurred_on, e.region, e.organisation, e.project, e.domain, e.method,
      e.population_group, e.category, e.person, e.compartment, e.count, e.minutes, e.cents,
      e.reverses is null as stands\
      """;

  private final int city;

  LedgerTail(@Value("${liandong.city.code}") int city) {
    this.city = city;
  }

  /**
   * What waits for a leaf and how many leaves there are, both seen at one moment: an entry
   * committed before is in exactly one of them.
   *
   * @param known batches whose entries need not be told again
   */
  public News news(JdbcClient client, Collection<Long> known) {
    List<Batch> batches = new ArrayList<>();
    long[] leaves = new long[1];
    client
        .sql(
            """
            select sealed.leaves, waiting.batch,
              case when waiting.batch = any (:known) then null else waiting.entries end as entries
            from (select coalesce(max(leaf) + 1, 0) as leaves from ledger.leaf
              where city = :city) sealed
            left join ledger.unsealed waiting on waiting.city = :city
            order by waiting.batch\
            """)
        .param("city", city)
        .param("known", known.toArray(Long[]::new))
        .query(row -> {
          leaves[0] = row.getLong("leaves");
          Long batch = row.getObject("batch", Long.class);
          if (batch != null) {
            batches.add(new Batch(batch, ids(row)));
          }
        });
    return new News(batches, leaves[0]);
  }

  private static List<UUID> ids(ResultSet row) throws SQLException {
    Array entries = row.getArray("entries");
    return entries == null ? List.of() : Arrays.asList((UUID[]) entries.getArray());
  }

  /** Ids of the entries of the leaves from the first to before the last, in order. */
  public List<UUID> ids(JdbcClient client, long first, long past) {
    return client
        .sql(
            """
            select entry from ledger.leaf
            where city = :city and leaf >= :first and leaf < :past order by leaf\
            """)
        .param("city", city)
        .param("first", first)
        .param("past", past)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /** The entries of these ids, in no order. */
  public List<Counted> entries(JdbcClient client, Collection<UUID> ids) {
    List<Counted> found = new ArrayList<>(ids.size());
    client
        .sql(
            """
            select %s from unnest(:ids::uuid[]) as wanted (id)
            cross join lateral (
              select * from ledger.entry where city = :city and id = wanted.id offset 0) e\
            """
                .formatted(COUNTED))
        .param("city", city)
        .param("ids", ids.toArray(UUID[]::new))
        .query(row -> {
          found.add(Names.counted(row));
        });
    return found;
  }

  /** The entries of the leaves from the first to before the last, in order. */
  public void sealed(JdbcClient client, long first, long past, Consumer<Counted> reader) {
    client
        .sql(
            """
            select %s from (
              select city, leaf, entry from ledger.leaf
              where city = :city and leaf >= :first and leaf < :past order by leaf) l
            cross join lateral (
              select * from ledger.entry where city = l.city and id = l.entry offset 0) e
            order by l.leaf\
            """
                .formatted(COUNTED))
        .param("city", city)
        .param("first", first)
        .param("past", past)
        .query(row -> {
          reader.accept(Names.counted(row));
        });
  }

  /**
   * One moment.
   *
   * @param waiting batches without leaves, ascending; the ids of known ones are left out
   * @param leaves size of the log
   */
  public record News(List<Batch> waiting, long leaves) {

    /** Takes a defensive copy. */
    public News {
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * Entries written by one statement.
   *
   * @param number order of writing
   * @param entries ids
   */
  public record Batch(long number, List<UUID> entries) {

    /** Takes a defensive copy. */
    public Batch {
      entries = List.copyOf(entries);
    }
  }

  /** Constants by name; a lookup here is read ten million times. */
  private static final class Names {

    private static final Map<String, Fact> FACTS = names(Fact.values());
    private static final Map<String, ServiceDomain> DOMAINS = names(ServiceDomain.values());
    private static final Map<String, ServiceMethod> METHODS = names(ServiceMethod.values());
    private static final Map<String, PopulationGroup> GROUPS = names(PopulationGroup.values());
    private static final Map<String, Compartment> COMPARTMENTS = names(Compartment.values());

    private static <E extends Enum<E>> Map<String, E> names(E[] constants) {
      Map<String, E> names = new HashMap<>();
      for (E constant : constants) {
        names.put(constant.name(), constant);
      }
      return names;
    }

    static Counted counted(ResultSet row) throws SQLException {
      String fact = row.getString(2);
      return new Counted(
          row.getObject(1, UUID.class),
          constant(FACTS::get, fact),
          row.getObject(3, LocalDate.class),
          new Dimensions(
              new RegionCode(row.getLong(4)),
              row.getObject(5, UUID.class),
              row.getObject(6, UUID.class),
              optional(DOMAINS::get, row.getString(7)),
              optional(METHODS::get, row.getString(8)),
              optional(GROUPS::get, row.getString(9)),
              row.getString(10),
              null,
              row.getObject(11, Integer.class),
              optional(COMPARTMENTS::get, row.getString(12))),
          new Amounts(row.getLong(13), row.getLong(14), row.getLong(15)),
          row.getBoolean(16) ? 1 : -1);
    }

    private static <E> @Nullable E optional(
        Function<String, @Nullable E> names, @Nullable String name) {
      return name == null ? null : constant(names, name);
    }

    private static <E> E constant(Function<String, @Nullable E> names, String name) {
      E found = names.apply(name);
      if (found == null) {
        throw new IllegalStateException("The ledger holds a constant unknown here: " + name);
      }
      return found;
    }
  }
}
