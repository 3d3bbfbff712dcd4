package org.liandong.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The embedded PostgreSQL of a program under measurement, seen as its owner. */
final class OwnDatabase {

  private static final int PORT_LINE = 3;

  private final Path data;

  OwnDatabase(Path data) {
    this.data = data;
  }

  Connection connect() throws SQLException {
    Properties secrets = new Properties();
    String port;
    try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      secrets.load(reader);
      port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
    } catch (IOException failure) {
      throw new SQLException("The program's database is not running", failure);
    }
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:%s/liandong?reWriteBatchedInserts=true".formatted(port),
        "postgres",
        secrets.getProperty("owner"));
  }

  /** Process id of the server. */
  long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  long number(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
