package org.liandong.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
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

  /** How many of these may run at once. */
  static final int CONNECTIONS = 4;

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
    config.setConnectionInitSql(
        Viewer.SYSTEM.settings().stream()
            .map(setting -> "set %s = '%s'".formatted(setting.name(), setting.value()))
            .collect(Collectors.joining(";")));
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

  /**
   * Reads as the program itself without a transaction: every statement sees what was committed when
   * it began, and costs one round trip.
   *
   * @param <T> kind of result
   * @param reading given a client that is bound to one connection
   * @throws CannotGetJdbcConnectionException when the database cannot be reached
   */
  public <T> T look(Function<JdbcClient, T> reading) {
    try (Connection connection = connections.getConnection()) {
      return reading.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    } catch (SQLException failure) {
      throw new CannotGetJdbcConnectionException("The database cannot be reached", failure);
    }
  }

  /**
   * Asks one thing as the program itself, without a transaction and without anything between here
   * and the driver.
   *
   * @param <T> kind of result
   * @param sql one statement without parameters
   * @param reader given the rows
   * @throws DataAccessException when the database cannot be reached
   */
  <T> T ask(String sql, ResultSetExtractor<T> reader) {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return Objects.requireNonNull(reader.extractData(rows));
    } catch (SQLException failure) {
      throw new CannotGetJdbcConnectionException("The database cannot be reached", failure);
    }
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
