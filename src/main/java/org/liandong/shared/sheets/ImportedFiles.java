package org.liandong.shared.sheets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which files were imported, by a keyed mark of their bytes. */
@Repository
class ImportedFiles {

  private final JdbcClient client;

  ImportedFiles(JdbcClient client) {
    this.client = client;
  }

  /** Remembers the upload's file as imported. */
  void remember(UUID upload, Instant now) {
    client
        .sql(
            """
            insert into sheets.imported_file (upload, plan, mark, account, imported_at)
            select id, plan, file_mark, account, :now from sheets.upload
            where id = :id and file_mark is not null
            on conflict do nothing\
            """)
        .param("id", upload)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The last import of the same bytes by the same plan before this one, whoever did it. */
  Optional<EarlierImport> before(UUID upload) {
    return client
        .sql(
            """
            select f.upload, f.account, f.imported_at
            from sheets.upload u
            join sheets.imported_file f on f.plan = u.plan and f.mark = u.file_mark and f.upload <> u.id
            where u.id = :id and not exists (
              select from sheets.imported_file own where own.upload = u.id and own.imported_at <= f.imported_at)
            order by f.imported_at desc limit 1\
            """)
        .param("id", upload)
        .query((row, number) ->
            new EarlierImport(
                row.getObject("upload", UUID.class),
                row.getObject("account", UUID.class),
                row.getTimestamp("imported_at").toInstant()))
        .optional();
  }
}
