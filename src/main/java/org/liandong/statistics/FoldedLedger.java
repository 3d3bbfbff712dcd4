package org.liandong.statistics;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps folded entries in the database, a block of leaves at a time, so that a start reads blocks
 * instead of the whole ledger. A block is a function of its leaves: whichever node writes it writes
 * the same entries, and the first one stands.
 */
@Component
class FoldedLedger {

  private static final Logger LOG = LoggerFactory.getLogger(FoldedLedger.class);

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final int city;

  FoldedLedger(
      JdbcClient client,
      TransactionTemplate transaction,
      @Value("${liandong.city.code}") int city) {
    this.client = client;
    this.transaction = transaction;
    this.city = city;
  }

  /** Folds every block there is into the empty store. */
  void load(Store store) {
    long began = System.nanoTime();
    while (true) {
      long next = store.sealed();
      List<byte[]> found = transaction.execute(status -> block(next));
      if (found == null || found.isEmpty()) {
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

  /** Writes the blocks that have become whole since the last time. */
  void keep(Store store, long kept) {
    for (long first = kept; first + FoldedBlock.LEAVES <= store.sealed(); ) {
      byte[] columns = FoldedBlock.write(store, first);
      long begin = first;
      transaction.executeWithoutResult(status ->
          client
              .sql(
                  """
                  insert into statistics.folded (city, first_leaf, leaves, format, columns)
                  values (:city, :first, :leaves, :format, :columns)
                  on conflict do nothing\
                  """)
              .param("city", city)
              .param("first", begin)
              .param("leaves", FoldedBlock.LEAVES)
              .param("format", FoldedBlock.FORMAT)
              .param("columns", columns)
              .update());
      first += FoldedBlock.LEAVES;
    }
  }

  private List<byte[]> block(long first) {
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
