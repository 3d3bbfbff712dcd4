package org.liandong.shared.sheets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deletes the content of uploads: the key, the file, what was said of each row. */
@Repository
class UploadPurges {

  private final JdbcClient client;
  private final SheetRetention retention;

  UploadPurges(JdbcClient client, SheetRetention retention) {
    this.client = client;
    this.retention = retention;
  }

  /**
   * Makes this transaction the only one that sweeps, until it ends.
   *
   * @return false when another is sweeping
   */
  boolean lock() {
    return client
        .sql("select pg_try_advisory_xact_lock(hashtext('liandong.sheets.sweeping'))")
        .query(Boolean.class)
        .single();
  }

  /** Uploads that have lain long enough, held until the transaction ends; none at work. */
  List<UUID> due(Instant now, int limit) {
    return client
        .sql(
            """
            select id from sheets.upload
            where purged_at is null
              and heard_at < case when status in ('APPLYING', 'APPLIED')
                then cast(:written as timestamptz) else cast(:unconfirmed as timestamptz) end
            order by heard_at limit :limit
            for update skip locked\
            """)
        .param("written", Timestamp.from(retention.writtenBefore(now)))
        .param("unconfirmed", Timestamp.from(retention.unconfirmedBefore(now)))
        .param("limit", limit)
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  /**
   * Deletes the content; counts stay. Nothing is left to be read from backups taken afterwards,
   * since the key goes too.
   *
   * @return false when it is gone already, or the program is at work on it
   */
  boolean purge(UUID upload, Instant now) {
    int purged =
        client
            .sql(
                """
                update sheets.upload u set
                  kept_checked = (%s), kept_applied = (%s),
                  data_key = null, sealed_unread = null, sealed_problem = null, purged_at = :now
                where u.id = :id and u.purged_at is null
                  and (u.status not in ('CHECKING', 'APPLYING') or u.heard_at < :silent)\
                """
                    .formatted(counts("CHECK"), counts("APPLY")))
            .param("id", upload)
            .param("now", Timestamp.from(now))
            .param("silent", Timestamp.from(now.minus(ImportStore.SILENCE)))
            .update();
    if (purged == 1) {
      client.sql("delete from sheets.upload_part where upload = :id").param("id", upload).update();
      client.sql("delete from sheets.row_report where upload = :id").param("id", upload).update();
    }
    return purged == 1;
  }

  /** Rows by fate, as an array in the order of {@link ImportSummary.Fates}. */
  static String counts(String phase) {
    return """
    select array[
      count(*) filter (where fate = 'NEW'), count(*) filter (where fate = 'CHANGED'),
      count(*) filter (where fate = 'SAME'), count(*) filter (where fate = 'REFUSED'),
      count(*) filter (where fate <> 'REFUSED' and noted)]::integer[]
    from sheets.row_report r where r.upload = u.id and r.phase = '%s'\
    """
        .formatted(phase);
  }
}
