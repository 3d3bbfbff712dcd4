package org.liandong.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.liandong.shared.Viewer;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins every transaction by telling PostgreSQL who is asking, so that row policies judge each
 * row. The settings end with the transaction: a connection from the pool never carries the viewer
 * before.
 */
final class ViewerTransactions extends JdbcTransactionManager {

  ViewerTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected void prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) throws SQLException {
    super.prepareTransactionalConnection(connection, definition);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          Viewer.current().settings().stream()
              .map(setting -> "set local %s = '%s'".formatted(setting.name(), setting.value()))
              .collect(Collectors.joining(";")));
    }
  }
}
