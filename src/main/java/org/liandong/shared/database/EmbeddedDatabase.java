package org.liandong.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL run by the program itself, its data kept in a directory across restarts.
 * Durable: the test-minded defaults of the library (fsync and synchronous commit off) are turned
 * back on. A server left over from a killed program is stopped first; a directory in use by a
 * living program is refused.
 */
final class EmbeddedDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Map<Path, EmbeddedDatabase> RUNNING = new ConcurrentHashMap<>();
  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres server;
  private final Secrets secrets;

  private EmbeddedDatabase(EmbeddedPostgres server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** The server of this directory, started at most once in this process. */
  static EmbeddedDatabase in(Path directory) {
    return RUNNING.computeIfAbsent(directory.toAbsolutePath().normalize(), EmbeddedDatabase::start);
  }

  private static EmbeddedDatabase start(Path directory) {
    try {
      Files.createDirectories(directory);
      lock(directory);
      Path data = directory.resolve("postgres");
      stopOrphan(data);
      boolean first = !Files.exists(data.resolve("PG_VERSION"));
      Secrets secrets = Secrets.in(directory);
      EmbeddedPostgres.Builder builder =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
              .setPGStartupWait(Duration.ofSeconds(60))
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8");
      SETTINGS.forEach(builder::setServerConfig);
      if (!first) {
        builder.setConnectConfig("password", secrets.owner());
      }
      EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), secrets);
      if (first) {
        database.requirePasswords(data);
      }
      database.proveDurable();
      LOG.info("PostgreSQL runs on port {}, data in {}", database.server.getPort(), data);
      return database;
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "PostgreSQL did not start in " + directory + "; see the lines above", failure);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL in " + directory + " did not answer", failure);
    }
  }

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("max_connections", "100"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"));

  private static void lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException(
          "%s is in use by another running Liandong; stop it, or choose another directory with"
                  .formatted(directory)
              + " liandong.data");
    }
  }

  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> process.info().command().orElse("").contains("postgres"))
        .ifPresent(EmbeddedDatabase::stop);
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
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The first start trusts this machine; from here on everyone needs a password. */
  private void requirePasswords(Path data) throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password '%s'".formatted(secrets.owner()));
      statement.execute(
          "create role %s login nosuperuser nobypassrls password '%s'"
              .formatted(Secrets.APPLICATION_ROLE, secrets.application()));
      Files.writeString(
          data.resolve("pg_hba.conf"),
          """
          local all all scram-sha-256
          host all all 127.0.0.1/32 scram-sha-256
          host all all ::1/128 scram-sha-256
          """);
      statement.execute("select pg_reload_conf()");
    }
  }

  private void proveDurable() throws SQLException {
    try (Connection connection = ownerConnection(SUPERUSER);
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

  /** Creates the database unless it is there. */
  void createDatabase(String name) {
    try (Connection connection = ownerConnection(SUPERUSER);
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery(
              "select 1 from pg_database where datname = '%s'".formatted(name))) {
        if (found.next()) {
          return;
        }
      }
      statement.execute("create database \"%s\"".formatted(name));
    } catch (SQLException failure) {
      throw new IllegalStateException("Could not create database " + name, failure);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
  }

  Secrets secrets() {
    return secrets;
  }

  private Connection ownerConnection(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, secrets.owner());
  }
}
