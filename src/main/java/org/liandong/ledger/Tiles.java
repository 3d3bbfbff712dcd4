package org.liandong.ledger;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.liandong.ledger.log.Tile;
import org.liandong.ledger.log.TileSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log's tiles as they are kept. */
@Repository
class Tiles {

  private static final String SAVE =
      """
      insert into ledger.tile (city, level, number, width, hashes)
      select ?, level, number, width, hashes
      from unnest(?::int[], ?::bigint[], ?::int[], ?::bytea[]) as tile (level, number, width, hashes)
      on conflict (city, level, number)
      do update set width = excluded.width, hashes = excluded.hashes\
      """;

  private final JdbcTemplate template;
  private final JdbcClient client;

  Tiles(JdbcTemplate template, JdbcClient client) {
    this.template = template;
    this.client = client;
  }

  /** The tile, if it is there. */
  Optional<Tile> find(int city, int level, long number) {
    return client
        .sql(
            """
            select hashes from ledger.tile
            where city = :city and level = :level and number = :number\
            """)
        .param("city", city)
        .param("level", level)
        .param("number", number)
        .query((row, count) -> Tile.of(level, number, row.getBytes("hashes")))
        .optional();
  }

  /** The city's tiles, for reading a tree that has them. */
  TileSource of(int city) {
    return (level, number) ->
        find(city, level, number)
            .orElseThrow(() ->
                new IllegalStateException(
                    "Tile %d/%d of the log is missing".formatted(level, number)));
  }

  /** Writes new tiles and those that grew. */
  void save(int city, List<Tile> tiles) {
    template.execute(
        (ConnectionCallback<Integer>)
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
                statement.setInt(1, city);
                statement.setArray(
                    2,
                    connection.createArrayOf(
                        "int4", tiles.stream().map(Tile::level).toArray(Integer[]::new)));
                statement.setArray(
                    3,
                    connection.createArrayOf(
                        "int8", tiles.stream().map(Tile::number).toArray(Long[]::new)));
                statement.setArray(
                    4,
                    connection.createArrayOf(
                        "int4", tiles.stream().map(Tile::width).toArray(Integer[]::new)));
                statement.setArray(
                    5,
                    connection.createArrayOf(
                        "bytea", tiles.stream().map(Tile::bytes).toArray(byte[][]::new)));
                return statement.executeUpdate();
              }
            });
  }
}
