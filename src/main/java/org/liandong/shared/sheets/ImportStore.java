package org.liandong.shared.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads and row reports as they lie in the tables. */
@Repository
class ImportStore {

  static final Duration SILENCE = Duration.ofMinutes(1);

  private static final int PART_BYTES = 1 << 20;
  private static final String SUMMARY =
      """
      select u.id, u.plan, u.file_name, u.bytes, u.as_of, u.uploaded_at, u.status, u.heard_at, u.unread,
        u.problem, c.fresh c_fresh, c.changed c_changed, c.same c_same, c.refused c_refused, c.warned c_warned,
        a.fresh a_fresh, a.changed a_changed, a.same a_same, a.refused a_refused, a.warned a_warned
      from sheets.upload u
      cross join lateral (%s) c cross join lateral (%s) a\
      """
          .formatted(fates("CHECK"), fates("APPLY"));

  private final JdbcClient client;

  ImportStore(JdbcClient client) {
    this.client = client;
  }

  void insert(ImportRequest request, UUID id, long bytes, List<String> unread, Instant now) {
    client
        .sql(
            """
            insert into sheets.upload
              (id, plan, file_name, bytes, as_of, account, uploaded_at, status, heard_at, unread)
            values (:id, :plan, :name, :bytes, :asOf, :account, :now, 'UPLOADED', :now, :unread)\
            """)
        .param("id", id)
        .param("plan", request.plan())
        .param("name", request.fileName())
        .param("bytes", bytes)
        .param("asOf", request.asOf())
        .param("account", Viewer.current().account())
        .param("now", Timestamp.from(now))
        .param("unread", unread.toArray(String[]::new))
        .update();
  }

  void keep(UUID id, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      int number = 0;
      byte[] part = bytes.readNBytes(PART_BYTES);
      while (part.length > 0) {
        client
            .sql(
                "insert into sheets.upload_part (upload, number, bytes) values (:id, :number,"
                    + " :bytes)")
            .param("id", id)
            .param("number", number)
            .param("bytes", part)
            .update();
        number++;
        part = bytes.readNBytes(PART_BYTES);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Writes the upload's bytes to the file. */
  void copy(UUID id, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      int number = 0;
      Optional<byte[]> part = part(id, number);
      while (part.isPresent()) {
        out.write(part.get());
        number++;
        part = part(id, number);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
        .sql(SUMMARY + " order by u.id desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> summary(row, now))
        .list();
  }

  /** Takes the import up for work; false when another has, or it does not stand there. */
  boolean claim(UUID id, ImportStatus from, ImportStatus working, Instant now) {
    return client
            .sql(
                """
                update sheets.upload set status = :working, heard_at = :now
                where id = :id and (status = :from or status = :working and heard_at < :silent)\
                """)
            .param("id", id)
            .param("from", from.name())
            .param("working", working.name())
            .param("now", Timestamp.from(now))
            .param("silent", Timestamp.from(now.minus(SILENCE)))
            .update()
        == 1;
  }

  void say(UUID id, ImportStatus status, String problem, Instant now) {
    client
        .sql(
            """
            update sheets.upload set status = :status, problem = :problem, heard_at = :now where id = :id\
            """)
        .param("id", id)
        .param("status", status.name())
        .param("problem", problem)
        .param("now", Timestamp.from(now))
        .update();
  }

  private Optional<byte[]> part(UUID id, int number) {
    return client
        .sql("select bytes from sheets.upload_part where upload = :id and number = :number")
        .param("id", id)
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  private static String fates(String phase) {
    return """
    select count(*) filter (where fate = 'NEW') fresh, count(*) filter (where fate = 'CHANGED') changed,
      count(*) filter (where fate = 'SAME') same, count(*) filter (where fate = 'REFUSED') refused,
      count(*) filter (where fate <> 'REFUSED' and reasons <> '') warned
    from sheets.row_report r where r.upload = u.id and r.phase = '%s'\
    """
        .formatted(phase);
  }

  private static ImportSummary summary(ResultSet row, Instant now) throws SQLException {
    ImportStatus status = ImportStatus.valueOf(row.getString("status"));
    Instant heard = row.getTimestamp("heard_at").toInstant();
    List<Refusal> problem = Reasons.read(row.getString("problem"));
    return new ImportSummary(
        row.getObject("id", UUID.class),
        row.getString("plan"),
        row.getString("file_name"),
        row.getLong("bytes"),
        row.getDate("as_of").toLocalDate(),
        row.getTimestamp("uploaded_at").toInstant(),
        status,
        fates(row, "c_"),
        fates(row, "a_"),
        Arrays.asList((String[]) row.getArray("unread").getArray()),
        problem.isEmpty() ? null : problem.getFirst(),
        status.working() && heard.isBefore(now.minus(SILENCE)));
  }

  private static ImportSummary.Fates fates(ResultSet row, String prefix) throws SQLException {
    return new ImportSummary.Fates(
        row.getInt(prefix + "fresh"),
        row.getInt(prefix + "changed"),
        row.getInt(prefix + "same"),
        row.getInt(prefix + "refused"),
        row.getInt(prefix + "warned"));
  }
}
