package org.liandong.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as they lie in the table. Inserts a whole batch in one statement, one array a column. */
@Repository
class Entries {

  static final String COLUMNS =
      """
      id, city, fact, occurred_on, region, organisation, project, domain, method, population_group,
      category, worker, person, compartment, count, minutes, cents, source_type, source_id, reverses,
      reason, recorded_at, recorded_by\
      """;

  private static final String INSERT =
      """
      insert into ledger.entry (%s)
      select * from unnest(
        ?::uuid[], ?::int[], ?::text[], ?::date[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],
        ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::uuid[])
      on conflict do nothing\
      """
          .formatted(COLUMNS);

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

  /** Entries of the source that no other takes back, and that take no other back. */
  List<Entry> standing(int city, Source source) {
    return client
        .sql(
            """
            select %s from ledger.entry e
            where city = :city and source_id = :source and source_type = :type and reverses is null
              and not exists (select from ledger.entry r where r.city = e.city and r.reverses = e.id)
            order by id\
            """
                .formatted(COLUMNS))
        .param("city", city)
        .param("source", source.id())
        .param("type", source.type())
        .query((row, number) -> read(row))
        .list();
  }

  /** Every entry of the source, in the order of writing. */
  List<Entry> of(int city, Source source) {
    return client
        .sql(
            """
            select %s from ledger.entry
            where city = :city and source_id = :source and source_type = :type
            order by recorded_at, reverses is null, id\
            """
                .formatted(COLUMNS))
        .param("city", city)
        .param("source", source.id())
        .param("type", source.type())
        .query((row, number) -> read(row))
        .list();
  }

  private static int insert(Connection connection, List<Entry> entries) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      Binder binder = new Binder(connection, statement, entries);
      binder.bind("uuid", Entry::id);
      binder.bind("int4", Entry::city);
      binder.bind("text", entry -> entry.fact().name());
      binder.bind("text", entry -> entry.occurredOn().toString());
      binder.bind("int8", entry -> entry.dimensions().region().value());
      binder.bind("uuid", entry -> entry.dimensions().organisation());
      binder.bind("uuid", entry -> entry.dimensions().project());
      binder.bind("text", entry -> name(entry.dimensions().domain()));
      binder.bind("text", entry -> name(entry.dimensions().method()));
      binder.bind("text", entry -> name(entry.dimensions().group()));
      binder.bind("text", entry -> entry.dimensions().category());
      binder.bind("uuid", entry -> entry.dimensions().worker());
      binder.bind("int4", entry -> entry.dimensions().person());
      binder.bind("text", entry -> name(entry.dimensions().compartment()));
      binder.bind("int8", entry -> entry.amounts().count());
      binder.bind("int8", entry -> entry.amounts().minutes());
      binder.bind("int8", entry -> entry.amounts().cents());
      binder.bind("text", entry -> entry.source().type());
      binder.bind("uuid", entry -> entry.source().id());
      binder.bind("uuid", Entry::reverses);
      binder.bind("text", Entry::reason);
      binder.bind("text", entry -> entry.recordedAt().toString());
      binder.bind("uuid", Entry::recordedBy);
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
        row.getObject("recorded_at", Timestamp.class).toInstant(),
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

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /** Binds one array a column, in order. */
  private static final class Binder {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Entry> entries;
    private int position;

    Binder(Connection connection, PreparedStatement statement, List<Entry> entries) {
      this.connection = connection;
      this.statement = statement;
      this.entries = entries;
    }

    void bind(String type, Function<Entry, @Nullable Object> column) throws SQLException {
      @Nullable Object[] values = new @Nullable Object[entries.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = column.apply(entries.get(i));
      }
      Array array = connection.createArrayOf(type, values);
      statement.setArray(++position, array);
    }
  }
}
