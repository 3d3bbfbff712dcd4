package org.liandong.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a verification reads beside the tiles and checkpoints, and the results it leaves. */
@Repository
class VerificationRows {

  private static final String LEAVES =
      """
      select l.leaf, l.entry, l.salt, l.commitment, %s
      from ledger.leaf l
      left join lateral (
        select %s from ledger.entry
        where entry.city = l.city and entry.id = l.entry offset 0) e on true
      where l.city = :city and l.leaf >= :first and l.leaf < :past
      order by l.leaf\
      """
          .formatted(Entries.columnsOf("e"), Entries.COLUMNS);

  private final JdbcClient client;

  VerificationRows(JdbcClient client) {
    this.client = client;
  }

  /** Leaves [first, past) that are there, with their entries' canonical bytes. */
  List<LeafRow> leaves(int city, long first, long past) {
    return client
        .sql(LEAVES)
        .param("city", city)
        .param("first", first)
        .param("past", past)
        .query((row, number) -> leaf(row))
        .list();
  }

  /** The first leaf the last checkpoint does not cover; both are written in one transaction. */
  Optional<Long> leafBeyondLastCheckpoint(int city) {
    return client
        .sql(
            """
            select min(leaf) from ledger.leaf
            where city = :city and leaf >= (
              select coalesce(max(size), 0) from ledger.checkpoint where city = :city)\
            """)
        .param("city", city)
        .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
        .single();
  }

  /** The first entry that neither has a leaf nor waits for one. */
  Optional<UUID> entryWithoutLeaf(int city) {
    return client
        .sql(
            """
            select e.id from ledger.entry e
            left join ledger.leaf l on l.city = e.city and l.entry = e.id
            where e.city = :city and l.entry is null
              and e.id not in (
                select unnest(u.entries) from ledger.unsealed u where u.city = :city)
            order by e.id limit 1\
            """)
        .param("city", city)
        .query(UUID.class)
        .optional();
  }

  void keep(int city, VerificationResult result) {
    @Nullable Fault first = result.first();
    client
        .sql(
            """
            insert into ledger.verification (id, city, started_at, ended_at, started_by, tree_size,
              checkpoints, faults, first_kind, first_entry, first_leaf, first_place)
            values (:id, :city, :started, :ended, :by, :size, :checkpoints, :faults, :kind,
              cast(:entry as uuid), cast(:leaf as bigint), :place)\
            """)
        .param("id", result.id())
        .param("city", city)
        .param("started", result.startedAt().atOffset(ZoneOffset.UTC))
        .param("ended", result.endedAt().atOffset(ZoneOffset.UTC))
        .param("by", result.startedBy())
        .param("size", result.treeSize())
        .param("checkpoints", result.checkpoints())
        .param("faults", result.faults())
        .param("kind", first == null ? null : first.kind().name())
        .param("entry", first == null ? null : first.entry())
        .param("leaf", first == null ? null : first.leaf())
        .param("place", first == null ? null : first.place())
        .update();
  }

  Optional<VerificationResult> last(int city) {
    return client
        .sql(
            """
            select id, started_at, ended_at, started_by, tree_size, checkpoints, faults, first_kind,
              first_entry, first_leaf, first_place
            from ledger.verification where city = :city
            order by ended_at desc, id desc limit 1\
            """)
        .param("city", city)
        .query((row, number) -> result(row))
        .optional();
  }

  private static LeafRow leaf(ResultSet row) throws SQLException {
    boolean there = row.getObject("id") != null;
    return new LeafRow(
        row.getLong("leaf"),
        row.getObject("entry", UUID.class),
        row.getBytes("salt"),
        row.getBytes("commitment"),
        there ? CanonicalForm.of(row) : null);
  }

  private static VerificationResult result(ResultSet row) throws SQLException {
    @Nullable String kind = row.getString("first_kind");
    return new VerificationResult(
        row.getObject("id", UUID.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        row.getObject("started_by", UUID.class),
        row.getLong("tree_size"),
        row.getLong("checkpoints"),
        row.getLong("faults"),
        kind == null
            ? null
            : new Fault(
                FaultKind.valueOf(kind),
                row.getObject("first_entry", UUID.class),
                row.getObject("first_leaf", Long.class),
                row.getString("first_place")));
  }

  /**
   * A leaf and what it commits to.
   *
   * @param canonical bytes of the entry, or null when it is gone
   */
  @SuppressWarnings("ArrayRecordComponent")
  record LeafRow(
      long leaf, UUID entry, byte[] salt, byte[] commitment, byte @Nullable [] canonical) {}
}
