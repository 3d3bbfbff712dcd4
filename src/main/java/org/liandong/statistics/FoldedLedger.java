package org.liandong.statistics;

import java.util.List;
import org.liandong.shared.database.Aside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps folded entries in the database, a block of leaves at a time, so that a start reads blocks
 * instead of the whole ledger. A block is a function of its leaves: whichever node writes it writes
 * the same entries, and the first one stands.
 */
@Component
class FoldedLedger {

  private static final Logger LOG = LoggerFactory.getLogger(FoldedLedger.class);

  private final Aside aside;
  private final int city;

  FoldedLedger(Aside aside, @Value("${liandong.city.code}") int city) {
    this.aside = aside;
    this.city = city;
  }

  /** Folds every block there is into the empty store. */
  void load(Store store) {
    long began = System.nanoTime();
    while (true) {
      long next = store.sealed();
      List<byte[]> found = aside.call(client -> block(client, next));
      if (found.isEmpty()) {
        break;
      }
      FoldedBlock.read(found.getFirst(), store);
    }
    if (store.sealed() > 0) {
      LOG.info(
          "Folded {} kept entries in {} ms",
          store.sealed(),
          (System.nanoTime() - began) / 1_000_000);
    }
  }

  /** Writes the block; the first one written of its leaves stands. */
  void keep(FoldedBlock block) {
    byte[] columns = block.toBytes();
    aside.call(client ->
        client
            .sql(
                """
                insert into statistics.folded (city, first_leaf, leaves, format, columns)
                values (:city, :first, :leaves, :format, :columns)
                on conflict do nothing\
                """)
            .param("city", city)
            .param("first", block.first())
            .param("leaves", FoldedBlock.LEAVES)
            .param("format", FoldedBlock.FORMAT)
            .param("columns", columns)
            .update());
  }

  private List<byte[]> block(JdbcClient client, long first) {
    return client
        .sql(
            """
            select columns from statistics.folded
            where city = :city and first_leaf = :first and leaves = :leaves and format = :format\
            """)
        .param("city", city)
        .param("first", first)
        .param("leaves", FoldedBlock.LEAVES)
        .param("format", FoldedBlock.FORMAT)
        .query((row, number) -> row.getBytes("columns"))
        .list();
  }
}
