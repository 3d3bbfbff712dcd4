package org.liandong.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds the columns of a batch as arrays, in order. */
final class Columns<T> {

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<T> rows;
  private int position;

  Columns(Connection connection, PreparedStatement statement, int bound, List<T> rows) {
    this.connection = connection;
    this.statement = statement;
    this.position = bound;
    this.rows = rows;
  }

  void bind(String type, Function<T, @Nullable Object> column) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    statement.setArray(++position, connection.createArrayOf(type, values));
  }

  void bindBytes(Function<T, byte @Nullable []> column) throws SQLException {
    byte[] @Nullable [] values = new byte[rows.size()] @Nullable [];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.apply(rows.get(i));
    }
    statement.setArray(++position, connection.createArrayOf("bytea", values));
  }
}
