package org.liandong.shared.sheets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an import would do, or did, with each row. */
@Repository
class RowReports {

  static final String CHECK = "CHECK";
  static final String APPLY = "APPLY";

  private final JdbcClient client;

  RowReports(JdbcClient client) {
    this.client = client;
  }

  void insert(UUID upload, String phase, List<RowReport> reports) {
    client
        .sql(
            """
            insert into sheets.row_report (upload, phase, number, fate, reasons, excerpt)
            select :upload, :phase, number, fate, reasons, excerpt
            from unnest(:numbers, :fates, :reasons, :excerpts) as r (number, fate, reasons, excerpt)\
            """)
        .param("upload", upload)
        .param("phase", phase)
        .param("numbers", reports.stream().map(RowReport::number).toArray(Integer[]::new))
        .param("fates", reports.stream().map(report -> report.fate().name()).toArray(String[]::new))
        .param(
            "reasons",
            reports.stream()
                .map(report -> Reasons.written(report.reasons()))
                .toArray(String[]::new))
        .param("excerpts", reports.stream().map(RowReport::excerpt).toArray(String[]::new))
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
    return client
        .sql(
            """
            select number, fate, reasons, excerpt from sheets.row_report
            where upload = :upload and phase = :phase and number > :after
              and (:fate = '' or fate = :fate)
            order by number limit :limit\
            """)
        .param("upload", upload)
        .param("phase", phase)
        .param("after", after)
        .param("fate", fate == null ? "" : fate.name())
        .param("limit", limit)
        .query((row, number) ->
            new RowReport(
                row.getInt("number"),
                RowFate.valueOf(row.getString("fate")),
                Reasons.read(row.getString("reasons")),
                row.getString("excerpt")))
        .list();
  }
}
