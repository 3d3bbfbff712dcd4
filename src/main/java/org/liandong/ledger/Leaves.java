package org.liandong.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leaves: number, salt and commitment of each sealed entry. */
@Repository
class Leaves {

  private static final String CANONICAL =
      """
      select %s
      from unnest(?::uuid[]) with ordinality as wanted (entry, place)
      cross join lateral (
        select %s from ledger.entry where entry.city = ? and entry.id = wanted.entry offset 0) e
      order by wanted.place\
      """
          .formatted(Entries.columnsOf("e"), Entries.COLUMNS);

  private static final String ONE =
      """
      select l.leaf, l.salt, l.commitment, %s
      from ledger.entry e
      left join ledger.leaf l on l.city = e.city and l.entry = e.id
      where e.city = :city and e.id = :id\
      """
          .formatted(Entries.columnsOf("e"));

  private static final String INSERT =
      """
      insert into ledger.leaf (city, leaf, entry, salt, commitment)
      select ?, ? + place - 1, entry, salt, commitment
      from unnest(?::uuid[], ?::bytea[], ?::bytea[])
        with ordinality as sealed (entry, salt, commitment, place)\
      """;

  private final JdbcTemplate template;
  private final JdbcClient client;

  Leaves(JdbcTemplate template, JdbcClient client) {
    this.template = template;
    this.client = client;
  }

  /**
   * The canonical bytes of the entries, in the order asked. Reads each by its key, whatever the
   * planner thinks of tables that grow this fast.
   */
  List<byte[]> canonical(int city, List<UUID> ids) {
    List<byte[]> found =
        Objects.requireNonNull(
            template.execute(
                (ConnectionCallback<List<byte[]>>) connection -> canonical(connection, city, ids)));
    if (found.size() != ids.size()) {
      throw new IllegalStateException(
          "%d of %d entries that wait for sealing are there".formatted(found.size(), ids.size()));
    }
    return found;
  }

  private static List<byte[]> canonical(Connection connection, int city, List<UUID> ids)
      throws SQLException {
    List<byte[]> found = new ArrayList<>(ids.size());
    try (PreparedStatement statement = connection.prepareStatement(CANONICAL)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      statement.setInt(2, city);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(CanonicalForm.of(rows));
        }
      }
    }
    return found;
  }

  /** Gives the entries contiguous leaves from the first on. */
  void insert(int city, long first, List<UUID> ids, byte[][] salts, byte[][] commitments) {
    template.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                statement.setInt(1, city);
                statement.setLong(2, first);
                statement.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
                statement.setArray(4, connection.createArrayOf("bytea", salts));
                statement.setArray(5, connection.createArrayOf("bytea", commitments));
                return statement.executeUpdate();
              }
            });
  }

  /** Commitments of leaves [first, past), in order. */
  List<byte[]> commitments(int city, long first, long past) {
    return client
        .sql(
            """
            select commitment from ledger.leaf
            where city = :city and leaf >= :first and leaf < :past order by leaf\
            """)
        .param("city", city)
        .param("first", first)
        .param("past", past)
        .query((row, number) -> row.getBytes("commitment"))
        .list();
  }

  /** The entry's canonical bytes and its leaf, if the viewer may see the entry. */
  Optional<Kept> find(int city, UUID entry) {
    return client
        .sql(ONE)
        .param("city", city)
        .param("id", entry)
        .query((row, number) ->
            new Kept(CanonicalForm.of(row), row.getObject("leaf") == null ? null : leaf(row)))
        .optional();
  }

  /** The leaf of an entry, whoever may see the entry: it tells nothing of it. */
  Optional<Leaf> leafOf(int city, UUID entry) {
    return client
        .sql("select leaf, salt, commitment from ledger.leaf where city = :city and entry = :id")
        .param("city", city)
        .param("id", entry)
        .query((row, number) -> leaf(row))
        .optional();
  }

  private static Leaf leaf(ResultSet row) throws SQLException {
    return new Leaf(row.getLong("leaf"), row.getBytes("salt"), row.getBytes("commitment"));
  }

  /**
   * What proves an entry.
   *
   * @param number from 0
   * @param salt of the commitment
   * @param commitment to the canonical bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Leaf(long number, byte[] salt, byte[] commitment) {}

  /**
   * An entry as it is committed to.
   *
   * @param canonical its bytes
   * @param leaf its leaf, or null while it waits
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(byte[] canonical, @Nullable Leaf leaf) {}
}
