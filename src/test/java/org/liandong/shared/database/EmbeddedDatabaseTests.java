package org.liandong.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One server, used one after another; its directory lies under target. */
class EmbeddedDatabaseTests {

  private static final Path DIRECTORY = Path.of("target/test-embedded");

  @Test
  void needsAPasswordEvenFromThisMachine() {
    EmbeddedDatabase database = EmbeddedDatabase.in(DIRECTORY);
    assertThatThrownBy(() -> connect(database, "postgres", "guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsItsSecretsToTheOwner() throws IOException {
    EmbeddedDatabase.in(DIRECTORY);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(DIRECTORY.resolve("secrets.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void comesBackWithEverythingCommittedWhenTheServerIsKilled() throws SQLException, IOException {
    EmbeddedDatabase database = EmbeddedDatabase.in(DIRECTORY);
    String owner = database.secrets().owner();
    try (Connection connection = connect(database, Secrets.OWNER_ROLE, owner);
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists kept (id integer primary key)");
      statement.execute("insert into kept values (1) on conflict do nothing");
    }
    kill();
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(kept(database, owner)).isEqualTo(1));
  }

  private static int kept(EmbeddedDatabase database, String password) throws SQLException {
    try (Connection connection = connect(database, Secrets.OWNER_ROLE, password);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from kept")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void kill() throws IOException {
    long pid =
        Long.parseLong(
            Files.readAllLines(DIRECTORY.resolve("postgres/postmaster.pid")).getFirst().strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static Connection connect(EmbeddedDatabase database, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(database.url("postgres"), user, password);
  }
}
