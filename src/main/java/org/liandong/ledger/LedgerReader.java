package org.liandong.ledger;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads entries in the order of the log, for modules that fold them. Row policies apply as
 * everywhere.
 */
@Service
public class LedgerReader {

  private final JdbcClient client;
  private final int city;

  LedgerReader(JdbcClient client, @Value("${liandong.city.code}") int city) {
    this.client = client;
    this.city = city;
  }

  /**
   * Sealed entries from the given leaf on, ascending.
   *
   * @param firstLeaf first leaf wanted
   * @param limit at most so many
   */
  @Transactional(readOnly = true)
  public List<SealedEntry> sealedFrom(long firstLeaf, int limit) {
    return client
        .sql(
            """
            select l.leaf, %s
            from ledger.leaf l join ledger.entry e on e.city = l.city and e.id = l.entry
            where l.city = :city and l.leaf >= :first and l.leaf < :past
            order by l.leaf\
            """
                .formatted(Entries.COLUMNS.replaceFirst("city", "e.city")))
        .param("city", city)
        .param("first", firstLeaf)
        .param("past", firstLeaf + limit)
        .query((row, number) -> new SealedEntry(row.getLong("leaf"), Entries.read(row)))
        .list();
  }

  /** Committed entries that have no leaf yet. */
  @Transactional(readOnly = true)
  public List<Entry> unsealed() {
    return client
        .sql(
            """
            select %s from ledger.entry e
            where e.city = :city
              and e.id = any (array(
                select unnest(u.entries) from ledger.unsealed u where u.city = :city))
            order by id\
            """
                .formatted(Entries.COLUMNS))
        .param("city", city)
        .query((row, number) -> Entries.read(row))
        .list();
  }

  /** How many entries are sealed: the size of the log's tree. */
  @Transactional(readOnly = true)
  public long treeSize() {
    return client
        .sql("select coalesce(max(leaf) + 1, 0) from ledger.leaf where city = :city")
        .param("city", city)
        .query(Long.class)
        .single();
  }
}
