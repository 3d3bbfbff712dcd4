package org.liandong.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The committed entries that wait for a leaf, in batches as they were written. */
@Repository
class SealingQueue {

  private final JdbcClient client;

  SealingQueue(JdbcClient client) {
    this.client = client;
  }

  /**
   * Makes this transaction the only one that seals, until it ends.
   *
   * @return false when another is sealing
   */
  boolean lock(int city) {
    return client
        .sql("select pg_try_advisory_xact_lock(hashtext('liandong.ledger.sealing'), :city)")
        .param("city", city)
        .query(Boolean.class)
        .single();
  }

  /** The first batches, whole, until they hold at least the wanted number of entries. */
  List<Batch> first(int city, int wanted) {
    List<Batch> rows =
        client
            .sql(
                """
                select batch, entries from (
                  select batch, entries,
                    sum(cardinality(entries)) over (order by batch) - cardinality(entries) as before
                  from (
                    select batch, entries from ledger.unsealed
                    where city = :city order by batch limit :wanted) waiting) counted
                where before < :wanted
                order by batch\
                """)
            .param("city", city)
            .param("wanted", wanted)
            .query((row, number) ->
                new Batch(
                    row.getLong("batch"),
                    Arrays.asList((UUID[]) row.getArray("entries").getArray())))
            .list();
    return new ArrayList<>(rows);
  }

  /** Takes the batches out. */
  void remove(List<Batch> batches) {
    int removed =
        client
            .sql("delete from ledger.unsealed where batch = any (:batches)")
            .param("batches", batches.stream().map(Batch::number).toArray(Long[]::new))
            .update();
    if (removed != batches.size()) {
      throw new IllegalStateException(
          "%d of %d batches were waiting".formatted(removed, batches.size()));
    }
  }

  /** Whether anything waits. */
  boolean holdsAny(int city) {
    return client
        .sql("select exists (select from ledger.unsealed where city = :city)")
        .param("city", city)
        .query(Boolean.class)
        .single();
  }

  /** How much waits, and since when. */
  Waiting waiting(int city) {
    return client
        .sql(
            """
            select coalesce(sum(cardinality(entries)), 0)::bigint as entries,
              coalesce(greatest(0, extract(epoch from clock_timestamp() - min(queued_at))), 0)::float8
                as seconds
            from ledger.unsealed where city = :city\
            """)
        .param("city", city)
        .query((row, number) -> new Waiting(row.getLong("entries"), row.getDouble("seconds")))
        .single();
  }

  /**
   * What one statement wrote.
   *
   * @param number order of writing
   * @param entries their ids
   */
  record Batch(long number, List<UUID> entries) {}

  /**
   * What the queue holds.
   *
   * @param entries how many
   * @param seconds since the oldest was written, by the database's clock; 0 when none waits
   */
  record Waiting(long entries, double seconds) {}
}
