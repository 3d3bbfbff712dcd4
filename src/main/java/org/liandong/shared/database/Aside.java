package org.liandong.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of the program's own beside whatever transaction the caller is in, on connections of
 * their own. Who holds a connection of the common pool may wait for work done here: it never needs
 * one of that pool, so nobody can wait in a circle.
 */
@Component
public class Aside implements DisposableBean {

  private static final int CONNECTIONS = 2;

  private final HikariDataSource connections;
  private final JdbcClient client;
  private final TransactionTemplate transaction;

  Aside(DataSource common) throws SQLException {
    HikariConfig config = new HikariConfig();
    common.unwrap(HikariDataSource.class).copyStateTo(config);
    config.setPoolName("aside");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    connections = new HikariDataSource(config);
    client = JdbcClient.create(connections);
    transaction = new TransactionTemplate(new ViewerTransactions(connections));
  }

  /**
   * Works in a transaction of its own, as the program itself.
   *
   * @param <T> kind of result
   * @param work given a client that is bound to the transaction
   * @throws TransactionException when the database cannot be reached
   */
  public <T> T call(Function<JdbcClient, T> work) {
    return Viewer.SYSTEM.call(
        () -> Objects.requireNonNull(transaction.execute(status -> work.apply(client))));
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
