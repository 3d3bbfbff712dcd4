package org.liandong.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.database.HopefulInsert;
import org.liandong.shared.database.RowArray;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as they lie in the table. Inserts a whole batch in one statement. */
@Repository
class Entries {

  static final String COLUMNS =
      """
      id, city, fact, occurred_on, region, organisation, project, domain, method, population_group,
      category, worker, person, compartment, count, minutes, cents, source_type, source_id, reverses,
      reason, recorded_at, recorded_by\
      """;

  private static final String INSERT =
      "insert into ledger.entry (%1$s) select %1$s from unnest(?::ledger.written_entry[])"
          .formatted(COLUMNS);

  private static final RowArray<Entry> WRITTEN =
      RowArray.<Entry>of("ledger.written_entry")
          .uuid(Entry::id)
          .int4(Entry::city)
          .constant(Entry::fact)
          .day(Entry::occurredOn)
          .int8(entry -> entry.dimensions().region().value())
          .uuid(entry -> entry.dimensions().organisation())
          .uuid(entry -> entry.dimensions().project())
          .constant(entry -> entry.dimensions().domain())
          .constant(entry -> entry.dimensions().method())
          .constant(entry -> entry.dimensions().group())
          .text(entry -> entry.dimensions().category())
          .uuid(entry -> entry.dimensions().worker())
          .int4(entry -> entry.dimensions().person())
          .constant(entry -> entry.dimensions().compartment())
          .int8(entry -> entry.amounts().count())
          .int8(entry -> entry.amounts().minutes())
          .int8(entry -> entry.amounts().cents())
          .text(entry -> entry.source().type())
          .uuid(entry -> entry.source().id())
          .uuid(Entry::reverses)
          .text(Entry::reason)
          .moment(Entry::recordedAt)
          .uuid(Entry::recordedBy);

  private final JdbcTemplate template;
  private final JdbcClient client;

  Entries(JdbcTemplate template, JdbcClient client) {
    this.template = template;
    this.client = client;
  }

  /** {@link #COLUMNS}, each of the table or alias. */
  static String columnsOf(String alias) {
    return Arrays.stream(COLUMNS.split(",", -1))
        .map(column -> alias + "." + column.strip())
        .collect(Collectors.joining(", "));
  }

  void insert(List<Entry> entries) {
    if (!entries.isEmpty()) {
      template.execute((ConnectionCallback<Integer>) connection -> insert(connection, entries));
    }
  }

  /**
   * Entries of the source that no other takes back, and that take no other back. Told apart here: a
   * reversal is of the source of what it takes back, and asking the database for it makes it join
   * the whole table as long as it does not know how large that has become.
   */
  List<Entry> standing(int city, Source source) {
    List<Entry> all =
        client
            .sql(
                """
                select %s from ledger.entry
                where city = :city and source_id = :source and source_type = :type
                order by id\
                """
                    .formatted(COLUMNS))
            .param("city", city)
            .param("source", source.id())
            .param("type", source.type())
            .query((row, number) -> read(row))
            .list();
    Set<UUID> takenBack =
        all.stream().map(Entry::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
    return all.stream()
        .filter(entry -> entry.reverses() == null && !takenBack.contains(entry.id()))
        .toList();
  }

  /** Every entry of the source, in the order of writing, which is that of the log. */
  List<Entry> of(int city, Source source) {
    return client
        .sql(
            """
            select %s
            from ledger.entry e
            left join ledger.leaf l on l.city = e.city and l.entry = e.id
            where e.city = :city and e.source_id = :source and e.source_type = :type
            order by l.leaf nulls last, e.recorded_at, e.reverses is null, e.id\
            """
                .formatted(columnsOf("e")))
        .param("city", city)
        .param("source", source.id())
        .param("type", source.type())
        .query((row, number) -> read(row))
        .list();
  }

  private static int insert(Connection connection, List<Entry> entries) throws SQLException {
    Array written = WRITTEN.of(connection, entries);
    return HopefulInsert.insert(
        connection,
        entries.size(),
        () -> insert(connection, INSERT, written),
        () -> insert(connection, INSERT + " on conflict do nothing", written));
  }

  private static int insert(Connection connection, String sql, Array written) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, written);
      return statement.executeUpdate();
    }
  }

  /** Reads the row of a query that selects {@link #COLUMNS}. */
  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getInt("city"),
        Fact.valueOf(row.getString("fact")),
        row.getObject("occurred_on", LocalDate.class),
        dimensions(row),
        new Amounts(row.getLong("count"), row.getLong("minutes"), row.getLong("cents")),
        new Source(row.getString("source_type"), row.getObject("source_id", UUID.class)),
        row.getObject("reverses", UUID.class),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("recorded_by", UUID.class));
  }

  private static Dimensions dimensions(ResultSet row) throws SQLException {
    return new Dimensions(
        new RegionCode(row.getLong("region")),
        row.getObject("organisation", UUID.class),
        row.getObject("project", UUID.class),
        constant(row.getString("domain"), ServiceDomain::valueOf),
        constant(row.getString("method"), ServiceMethod::valueOf),
        constant(row.getString("population_group"), PopulationGroup::valueOf),
        row.getString("category"),
        row.getObject("worker", UUID.class),
        row.getObject("person", Integer.class),
        constant(row.getString("compartment"), Compartment::valueOf));
  }

  private static <E extends Enum<E>> @Nullable E constant(
      @Nullable String name, Function<String, E> valueOf) {
    return name == null ? null : valueOf.apply(name);
  }
}
