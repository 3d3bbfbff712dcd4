package org.liandong.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a PostgreSQL server process on a directory. Durable: the test-minded defaults of the
 * library (fsync and synchronous commit off) are turned back on, and {@code SHOW} proves it. A
 * server left over from a killed program is stopped first.
 */
final class EmbeddedServer {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "shared_buffers", "256MB",
          "max_connections", "100",
          "max_wal_size", "2GB",
          "checkpoint_timeout", "15min",
          "jit", "off",
          "timezone", "UTC");

  private static final String PASSWORDS_ONLY =
      """
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Path directory;
  private final Path data;
  private final Secrets secrets;

  EmbeddedServer(Path directory, Secrets secrets) {
    this.directory = directory;
    this.data = directory.resolve("postgres");
    this.secrets = secrets;
  }

  /** Starts on the port, or on any free one for 0. */
  EmbeddedPostgres start(int port) throws IOException {
    livingPostmaster().ifPresent(EmbeddedServer::stop);
    boolean trusting = !asksForPasswords();
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8");
    SETTINGS.forEach(builder::setServerConfig);
    if (port > 0) {
      builder.setPort(port);
    }
    if (!trusting) {
      builder.setConnectConfig("password", secrets.owner());
    }
    EmbeddedPostgres server = builder.start();
    try {
      if (trusting) {
        requirePasswords(server);
      }
      proveDurable(server.getPort());
      return server;
    } catch (SQLException failure) {
      server.close();
      throw new IOException("PostgreSQL in " + data + " did not answer", failure);
    }
  }

  /** The running server's main process. */
  ProcessHandle postmaster() throws IOException {
    return livingPostmaster()
        .orElseThrow(() -> new IOException("PostgreSQL ended right after it started"));
  }

  private Optional<ProcessHandle> livingPostmaster() throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(process -> process.info().command().orElse("").contains("postgres"));
  }

  private static void stop(ProcessHandle orphan) {
    LOG.warn("Stopping PostgreSQL process {} left over from a killed program", orphan.pid());
    orphan.destroy();
    if (!endsWithin(orphan, Duration.ofSeconds(20))) {
      orphan.destroyForcibly();
      endsWithin(orphan, Duration.ofSeconds(10));
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean asksForPasswords() throws IOException {
    Path rules = data.resolve("pg_hba.conf");
    return Files.exists(rules) && Files.readString(rules).equals(PASSWORDS_ONLY);
  }

  /** The first start trusts this machine; from here on everyone needs a password. */
  private void requirePasswords(EmbeddedPostgres server) throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop role if exists " + Secrets.APPLICATION_ROLE);
      statement.execute(
          "create role %s login nosuperuser nobypassrls password '%s'"
              .formatted(Secrets.APPLICATION_ROLE, secrets.application()));
      statement.execute("alter role postgres password '%s'".formatted(secrets.owner()));
      Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
      statement.execute("select pg_reload_conf()");
    }
  }

  private void proveDurable(int port) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(port),
                Secrets.OWNER_ROLE,
                secrets.owner());
        Statement statement = connection.createStatement()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        try (ResultSet shown = statement.executeQuery("show " + setting)) {
          shown.next();
          if (!"on".equals(shown.getString(1))) {
            throw new IllegalStateException(
                "PostgreSQL runs with " + setting + " off; records could be lost");
          }
        }
      }
    }
  }
}
