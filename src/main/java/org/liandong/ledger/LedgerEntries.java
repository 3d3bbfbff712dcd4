package org.liandong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.CodeRange;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Entries as people and programs look at them: one, or a list, newest first. */
@Service
public class LedgerEntries {

  /** Rows of one page at most. */
  public static final int PAGE_LIMIT = 500;

  private static final UUID LAST = new UUID(-1L, -1L);

  private static final String LIST =
      """
      select %s, (select leaf from ledger.leaf l where l.city = e.city and l.entry = e.id) as leaf
      from ledger.entry e
      where e.city = :city and e.id < :before
        and (cast(:fact as text) is null or e.fact = :fact)
        and (cast(:from as date) is null or e.occurred_on >= :from)
        and (cast(:to as date) is null or e.occurred_on <= :to)
        and e.region >= :low and e.region < :high
        and (cast(:organisation as uuid) is null or e.organisation = :organisation)
        and (cast(:source as uuid) is null or e.source_id = :source)
      order by e.id desc
      limit :limit\
      """
          .formatted(Entries.columnsOf("e"));

  private static final String ONE =
      """
      select %s, (select leaf from ledger.leaf l where l.city = e.city and l.entry = e.id) as leaf
      from ledger.entry e where e.city = :city and e.id = :id\
      """
          .formatted(Entries.columnsOf("e"));

  private final JdbcClient client;
  private final int city;

  LedgerEntries(JdbcClient client, @Value("${liandong.city.code}") int city) {
    this.client = client;
    this.city = city;
  }

  /**
   * The entry.
   *
   * @throws Refusal NOT_FOUND when there is none or the viewer may not see it
   */
  @Requires(Permission.LEDGER_READ)
  @Transactional(readOnly = true)
  public ListedEntry find(UUID id) {
    return client
        .sql(ONE)
        .param("city", city)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(() -> Refusal.notFound("ledger.entry.unknown", id));
  }

  /**
   * Entries the viewer may see, newest id first.
   *
   * @param filter which are wanted
   * @param after id of the last entry of the page before, or null for the first page
   * @param limit rows, 1 to {@link #PAGE_LIMIT}
   */
  @Requires(Permission.LEDGER_READ)
  @Transactional(readOnly = true)
  public List<ListedEntry> list(EntryFilter filter, @Nullable UUID after, int limit) {
    CodeRange range =
        filter.region() == null ? new CodeRange(0, Long.MAX_VALUE) : filter.region().range();
    return client
        .sql(LIST)
        .param("city", city)
        .param("before", after == null ? LAST : after)
        .param("fact", filter.fact() == null ? null : filter.fact().name())
        .param("from", filter.from())
        .param("to", filter.to())
        .param("low", range.low())
        .param("high", range.high())
        .param("organisation", filter.organisation())
        .param("source", filter.source())
        .param("limit", Math.clamp(limit, 1, PAGE_LIMIT))
        .query((row, number) -> read(row))
        .list();
  }

  private static ListedEntry read(ResultSet row) throws SQLException {
    return new ListedEntry(Entries.read(row), row.getObject("leaf", Long.class));
  }
}
