package org.liandong.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
      join ledger.entry on entry.city = ? and entry.id = wanted.entry
      where entry.id between ? and ?
      order by wanted.place\
      """
          .formatted(Entries.COLUMNS);

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
   * The canonical bytes of the entries, in the order asked. Reads by the key alone, whatever the
   * planner thinks of tables that grow this fast.
   */
  List<byte[]> canonical(int city, List<UUID> ids) {
    client
        .sql(
            "set local enable_hashjoin = off; set local enable_mergejoin = off;"
                + " set local enable_seqscan = off")
        .update();
    List<byte[]> found =
        template.execute(
            (ConnectionCallback<List<byte[]>>) connection -> canonical(connection, city, ids));
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
      statement.setObject(3, least(ids));
      statement.setObject(4, greatest(ids));
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

  /** UUIDs as PostgreSQL orders them: unsigned, which Java's own order is not. */
  private static UUID least(List<UUID> ids) {
    return ids.stream().min(Leaves::compare).orElseThrow();
  }

  private static UUID greatest(List<UUID> ids) {
    return ids.stream().max(Leaves::compare).orElseThrow();
  }

  private static int compare(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }
}
