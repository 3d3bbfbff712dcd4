package org.liandong.shared.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.cipher.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import would do, or did, with each row. What quotes cells is sealed. */
@Repository
class RowReports {

  static final String CHECK = "CHECK";
  static final String APPLY = "APPLY";

  private static final String EXCERPT_ENDS = "\u001d";

  private final JdbcClient client;
  private final UploadKeys keys;

  RowReports(JdbcClient client, UploadKeys keys) {
    this.client = client;
    this.keys = keys;
  }

  void insert(UUID upload, String phase, List<RowReport> reports) {
    Vault.Sealer sealer = keys.of(upload);
    client
        .sql(
            """
            insert into sheets.row_report (upload, phase, number, fate, noted, words, record)
            select :upload, :phase, number, fate, noted, words, record
            from unnest(:numbers, :fates, :noted, :words, :records) as r (number, fate, noted, words, record)\
            """)
        .param("upload", upload)
        .param("phase", phase)
        .param("numbers", reports.stream().map(RowReport::number).toArray(Integer[]::new))
        .param("fates", reports.stream().map(report -> report.fate().name()).toArray(String[]::new))
        .param(
            "noted",
            reports.stream().map(report -> !report.reasons().isEmpty()).toArray(Boolean[]::new))
        .param(
            "words",
            reports.stream().map(report -> sealed(sealer, phase, report)).toArray(byte[][]::new))
        .param("records", reports.stream().map(RowReport::record).toArray(UUID[]::new))
        .update();
  }

  void clear(UUID upload, String phase) {
    client
        .sql("delete from sheets.row_report where upload = :upload and phase = :phase")
        .param("upload", upload)
        .param("phase", phase)
        .update();
  }

  /** The last row a phase has dealt with, or 0. */
  int last(UUID upload, String phase) {
    return Optional.ofNullable(
            client
                .sql(
                    """
                    select coalesce(max(number), 0) from sheets.row_report
                    where upload = :upload and phase = :phase\
                    """)
                .param("upload", upload)
                .param("phase", phase)
                .query(Integer.class)
                .single())
        .orElse(0);
  }

  List<RowReport> page(UUID upload, String phase, @Nullable RowFate fate, int after, int limit) {
    Vault.Sealer sealer = keys.of(upload);
    return client
        .sql(
            """
            select number, fate, words, record from sheets.row_report
            where upload = :upload and phase = :phase and number > :after
              and (:fate = '' or fate = :fate)
            order by number limit :limit\
            """)
        .param("upload", upload)
        .param("phase", phase)
        .param("after", after)
        .param("fate", fate == null ? "" : fate.name())
        .param("limit", limit)
        .query((row, number) -> opened(sealer, phase, row))
        .list();
  }

  /** Numbers of the rows the trial found recorded already. */
  Set<Integer> same(UUID upload) {
    return new HashSet<>(
        client
            .sql(
                """
                select number from sheets.row_report
                where upload = :upload and phase = 'CHECK' and fate = 'SAME'\
                """)
            .param("upload", upload)
            .query(Integer.class)
            .list());
  }

  private static byte[] sealed(Vault.Sealer sealer, String phase, RowReport report) {
    String excerpt = report.excerpt().replace(EXCERPT_ENDS, " ");
    return sealer.seal(
        field(phase, report.number()), excerpt + EXCERPT_ENDS + Reasons.written(report.reasons()));
  }

  private static RowReport opened(Vault.Sealer sealer, String phase, ResultSet row)
      throws SQLException {
    int number = row.getInt("number");
    String words = sealer.open(field(phase, number), row.getBytes("words"));
    int end = words.indexOf(EXCERPT_ENDS);
    return new RowReport(
        number,
        RowFate.valueOf(row.getString("fate")),
        Reasons.read(words.substring(end + 1)),
        words.substring(0, end),
        row.getObject("record", UUID.class));
  }

  private static String field(String phase, int number) {
    return phase + "/" + number;
  }
}
