package org.liandong.ledger;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads entries in the order of the log, for modules that fold them. Row policies apply as
 * everywhere. Between two calls the sealer may run: who wants every entry exactly once asks for
 * {@link #unsealed} first and the sealed ones after, and knows an entry by its id.
 */
@Service
public class LedgerReader {

  /** Reads each entry by its key, whatever the planner thinks of tables that grow this fast. */
  private static final String SEALED =
      """
      select l.leaf, %s
      from ledger.leaf l
      cross join lateral (
        select %s from ledger.entry
        where entry.city = l.city and entry.id = l.entry offset 0) e
      where l.city = :city and l.leaf >= :first and l.leaf < :past
      order by l.leaf\
      """
          .formatted(Entries.columnsOf("e"), Entries.COLUMNS);

  private static final String UNSEALED =
      """
      select %s
      from (
        select u.city, waiting.id, u.batch, waiting.place
        from ledger.unsealed u
        cross join unnest(u.entries) with ordinality as waiting (id, place)
        where u.city = :city) w
      cross join lateral (
        select %s from ledger.entry
        where entry.city = w.city and entry.id = w.id offset 0) e
      order by w.batch, w.place\
      """
          .formatted(Entries.columnsOf("e"), Entries.COLUMNS);

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
   * @param limit at most so many leaves are looked at; entries the viewer may not see are left out
   */
  @Transactional(readOnly = true)
  public List<SealedEntry> sealedFrom(long firstLeaf, int limit) {
    return client
        .sql(SEALED)
        .param("city", city)
        .param("first", firstLeaf)
        .param("past", firstLeaf + limit)
        .query((row, number) -> new SealedEntry(row.getLong("leaf"), Entries.read(row)))
        .list();
  }

  /** Committed entries that have no leaf yet, in the order they will be sealed. */
  @Transactional(readOnly = true)
  public List<Entry> unsealed() {
    return client
        .sql(UNSEALED)
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
