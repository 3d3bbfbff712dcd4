package org.liandong.shared.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.cipher.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads as they lie in the table: who, when, which file, where it stands. */
@Repository
class ImportStore {

  static final Duration SILENCE = Duration.ofMinutes(1);

  private static final String UNREAD = "unread";
  private static final String PROBLEM = "problem";
  private static final String HEADER_ENDS = "\u001f";

  /** Counts are those of the reports, or those kept when the reports were deleted. */
  private static final String SUMMARY =
      """
      select u.id, u.plan, u.file_name, u.bytes, u.as_of, u.uploaded_at, u.status, u.heard_at, u.again,
        u.purged_at, u.data_key, u.sealed_unread, u.sealed_problem,
        case when u.purged_at is null then (%s) else u.kept_checked end as checked,
        case when u.purged_at is null then (%s) else u.kept_applied end as applied
      from sheets.upload u\
      """
          .formatted(UploadPurges.counts("CHECK"), UploadPurges.counts("APPLY"));

  private final JdbcClient client;
  private final UploadKeys keys;
  private final UploadContent content;
  private final SheetRetention retention;

  ImportStore(JdbcClient client, UploadKeys keys, UploadContent content, SheetRetention retention) {
    this.client = client;
    this.keys = keys;
    this.content = content;
    this.retention = retention;
  }

  /** Keeps a file under a new key. */
  void insert(ImportRequest request, UUID id, long bytes, List<String> unread, Instant now) {
    Vault.Sealer sealer = keys.fresh(id);
    client
        .sql(
            """
            insert into sheets.upload
              (id, plan, file_name, bytes, as_of, account, uploaded_at, status, heard_at,
               data_key, file_mark, sealed_unread)
            values (:id, :plan, :name, :bytes, :asOf, :account, :now, 'UPLOADED', :now,
              :key, :mark, :unread)\
            """)
        .param("id", id)
        .param("plan", request.plan())
        .param("name", request.fileName())
        .param("bytes", bytes)
        .param("asOf", request.asOf())
        .param("account", Viewer.current().account())
        .param("now", Timestamp.from(now))
        .param("key", sealer.wrapped())
        .param("mark", keys.mark(request.plan(), request.file()))
        .param("unread", sealer.seal(UNREAD, String.join(HEADER_ENDS, unread)))
        .update();
    content.keep(id, sealer, request.file());
  }

  Optional<ImportSummary> find(UUID id, Instant now) {
    return client
        .sql(SUMMARY + " where u.id = :id")
        .param("id", id)
        .query((row, number) -> summary(row, now))
        .optional();
  }

  List<ImportSummary> latest(int limit, Instant now) {
    return client
        .sql(SUMMARY + " where u.account = :account order by u.id desc limit :limit")
        .param("account", Viewer.current().account())
        .param("limit", limit)
        .query((row, number) -> summary(row, now))
        .list();
  }

  /**
   * Takes the import up for work.
   *
   * @param again whether rows recorded already are recorded once more; only who takes it up first
   *     has a say
   * @return false when another has taken it up, it does not stand there, or its content is gone
   */
  boolean claim(UUID id, ImportStatus from, ImportStatus working, boolean again, Instant now) {
    return client
            .sql(
                """
                update sheets.upload set status = :working, heard_at = :now,
                  again = case when status = :from then :again else again end
                where id = :id and purged_at is null
                  and (status = :from or status = :working and heard_at < :silent)\
                """)
            .param("id", id)
            .param("from", from.name())
            .param("working", working.name())
            .param("again", again)
            .param("now", Timestamp.from(now))
            .param("silent", Timestamp.from(now.minus(SILENCE)))
            .update()
        == 1;
  }

  /**
   * Says where it stands.
   *
   * @throws Refusal when its content has been deleted meanwhile
   */
  void say(UUID id, ImportStatus status, List<Refusal> problem, Instant now) {
    int said =
        client
            .sql(
                """
                update sheets.upload set status = :status, sealed_problem = :problem, heard_at = :now
                where id = :id and purged_at is null\
                """)
            .param("id", id)
            .param("status", status.name())
            .param(
                "problem",
                problem.isEmpty() ? null : keys.of(id).seal(PROBLEM, Reasons.written(problem)))
            .param("now", Timestamp.from(now))
            .update();
    if (said == 0) {
      throw Refusal.notFound("sheets.import.gone");
    }
  }

  private ImportSummary summary(ResultSet row, Instant now) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ImportStatus status = ImportStatus.valueOf(row.getString("status"));
    Instant heard = row.getTimestamp("heard_at").toInstant();
    Timestamp purged = row.getTimestamp("purged_at");
    byte[] wrapped = row.getBytes("data_key");
    Vault.Sealer sealer = wrapped == null ? null : keys.unwrapped(id, wrapped);
    List<Refusal> problem = Reasons.read(opened(sealer, PROBLEM, row.getBytes("sealed_problem")));
    String unread = opened(sealer, UNREAD, row.getBytes("sealed_unread"));
    return new ImportSummary(
        id,
        row.getString("plan"),
        row.getString("file_name"),
        row.getLong("bytes"),
        row.getDate("as_of").toLocalDate(),
        row.getTimestamp("uploaded_at").toInstant(),
        status,
        fates(row, "checked"),
        fates(row, "applied"),
        row.getBoolean("again"),
        unread.isEmpty() ? List.of() : Arrays.asList(unread.split(HEADER_ENDS, -1)),
        problem.isEmpty() ? null : problem.getFirst(),
        purged == null && status.working() && heard.isBefore(now.minus(SILENCE)),
        retention.until(status, heard),
        purged == null ? null : purged.toInstant());
  }

  private static String opened(
      Vault.@Nullable Sealer sealer, String field, byte @Nullable [] sealed) {
    return sealer == null || sealed == null ? "" : sealer.open(field, sealed);
  }

  private static ImportSummary.Fates fates(ResultSet row, String column) throws SQLException {
    Integer[] counts = (Integer[]) row.getArray(column).getArray();
    return new ImportSummary.Fates(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }
}
