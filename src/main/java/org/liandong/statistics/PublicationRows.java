package org.liandong.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The publications as they are kept. Public by their nature, so nobody's reach is asked. */
@Component
class PublicationRows {

  private static final String COLUMNS =
      """
      id, title, code, definition, definition_hash, period_from, period_to, cuts,
      filter #>> '{}' as filter, tree_size, value, checkpoint, published_at\
      """;

  private final JdbcClient client;

  PublicationRows(JdbcClient client) {
    this.client = client;
  }

  @Transactional(readOnly = true)
  Optional<Publication> find(UUID id) {
    return client
        .sql("select %s from statistics.publication where id = :id".formatted(COLUMNS))
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  @Transactional(readOnly = true)
  List<Publication> latest(int limit) {
    return client
        .sql(
            """
            select %s from statistics.publication
            order by published_at desc, id limit :limit\
            """
                .formatted(COLUMNS))
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private static Publication read(ResultSet row) throws SQLException {
    return new Publication(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("code"),
        row.getString("definition"),
        row.getString("definition_hash"),
        new Period(
            row.getObject("period_from", LocalDate.class),
            row.getObject("period_to", LocalDate.class)),
        Arrays.stream((String[]) row.getArray("cuts").getArray()).map(Cut::valueOf).toList(),
        row.getString("filter"),
        row.getLong("tree_size"),
        row.getBigDecimal("value"),
        row.getString("checkpoint"),
        row.getObject("published_at", Timestamp.class).toInstant());
  }
}
