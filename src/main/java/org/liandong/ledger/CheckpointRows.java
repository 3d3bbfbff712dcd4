package org.liandong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every checkpoint the log has signed. */
@Repository
class CheckpointRows {

  private final JdbcClient client;

  CheckpointRows(JdbcClient client) {
    this.client = client;
  }

  /** The one with the largest size. */
  Optional<Checkpoint> latest(int city) {
    return client
        .sql(
            """
            select size, root, note, sealed_at from ledger.checkpoint
            where city = :city order by size desc limit 1\
            """)
        .param("city", city)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Those of at least the size, smallest first. */
  List<Checkpoint> from(int city, long size, int limit) {
    return client
        .sql(
            """
            select size, root, note, sealed_at from ledger.checkpoint
            where city = :city and size >= :size order by size limit :limit\
            """)
        .param("city", city)
        .param("size", size)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  void append(int city, Checkpoint checkpoint) {
    client
        .sql(
            """
            insert into ledger.checkpoint (city, size, root, note, sealed_at)
            values (:city, :size, :root, :note, :at)\
            """)
        .param("city", city)
        .param("size", checkpoint.size())
        .param("root", checkpoint.rootHash().toBytes())
        .param("note", checkpoint.note())
        .param("at", checkpoint.sealedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Checkpoint read(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getLong("size"),
        Base64.getEncoder().encodeToString(row.getBytes("root")),
        row.getString("note"),
        row.getObject("sealed_at", OffsetDateTime.class).toInstant());
  }
}
