package org.liandong.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.liandong.shared.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL run by the program itself, its data kept in a directory across restarts. A
 * directory in use by a living program is refused. A server that dies under the program is started
 * again on the same port, recovers from its write-ahead log, and the connection pool reconnects.
 */
final class EmbeddedDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Map<Path, EmbeddedDatabase> RUNNING = new ConcurrentHashMap<>();
  private static final int RESTARTS_MAX = 20;
  private static final int STOP_SECONDS_MAX = 40;

  private final EmbeddedServer start;
  private final Secrets secrets;
  private final int port;
  private final Phaser users = new Phaser(1);
  private volatile boolean stopping;
  private volatile EmbeddedPostgres server;

  private EmbeddedDatabase(Path directory) throws IOException {
    Files.createDirectories(directory);
    lock(directory);
    this.secrets = Secrets.in(directory);
    this.start = new EmbeddedServer(directory, secrets);
    this.server = start.start(0);
    this.port = server.getPort();
  }

  /** The server of this directory, started at most once in this process. */
  static EmbeddedDatabase in(Path directory) {
    return RUNNING.computeIfAbsent(directory.toAbsolutePath().normalize(), EmbeddedDatabase::begin);
  }

  /** Starts the server of this directory, if it can be started. */
  static void prepare(Path directory) {
    try {
      in(directory);
    } catch (StartRefused failure) {
      LOG.debug("PostgreSQL did not start early; whoever needs it tries again", failure);
    }
  }

  private static EmbeddedDatabase begin(Path directory) {
    try {
      EmbeddedDatabase database = new EmbeddedDatabase(directory);
      Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "stop-postgresql"));
      database.watch(RESTARTS_MAX);
      LOG.info("PostgreSQL runs on port {}, data in {}", database.port, directory);
      return database;
    } catch (IOException failure) {
      throw new StartRefused(
          "PostgreSQL did not start in %s: %s".formatted(directory, failure.getMessage()),
          "Look at what it said above. The directory must be writable, on a local disk and not"
              + " full; liandong.data names another one.",
          failure);
    }
  }

  private static void lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new StartRefused(
          "%s is in use by another running Liandong.".formatted(directory.toAbsolutePath()),
          "Stop it, or choose another directory with liandong.data.");
    }
  }

  private void watch(int restartsLeft) throws IOException {
    var _ =
        start
            .postmaster()
            .onExit()
            .thenAccept(ended -> {
              if (!stopping) {
                restart(restartsLeft);
              }
            });
  }

  private void restart(int restartsLeft) {
    LOG.error("PostgreSQL ended by itself; starting it again");
    try {
      server.close();
      server = start.start(port);
      watch(RESTARTS_MAX);
      LOG.warn("PostgreSQL is back on port {}", port);
    } catch (IOException | RuntimeException failure) {
      if (restartsLeft > 0 && !stopping) {
        restart(restartsLeft - 1);
      } else {
        LOG.error("PostgreSQL could not be started again", failure);
      }
    }
  }

  /** Counts a program context that needs the server. */
  void retain() {
    users.register();
  }

  /** The context is closed and its connections with it. */
  void release() {
    users.arriveAndDeregister();
  }

  /** Waits until the contexts are closed, so that their last work still finds the server. */
  private void stop() {
    stopping = true;
    try {
      users.awaitAdvanceInterruptibly(users.arrive(), STOP_SECONDS_MAX, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException longEnough) {
      LOG.warn("Stopping PostgreSQL although work goes on");
    }
    try {
      server.close();
    } catch (IOException failure) {
      LOG.warn("PostgreSQL did not stop in order; it recovers at the next start", failure);
    }
  }

  /** Creates the database unless it is there. */
  void createDatabase(String name) {
    try (Connection connection =
            DriverManager.getConnection(url("postgres"), Secrets.OWNER_ROLE, secrets.owner());
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
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
  }

  Secrets secrets() {
    return secrets;
  }
}
