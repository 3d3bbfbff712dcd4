package org.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.liandong.bench.Registered.Station;
import org.liandong.shared.TimeOrderedId;

/**
 * Bulk contacts through the HTTP API, 500 a request, everything on and the database durable;
 * against plain JDBC batches of the same rows in the same PostgreSQL; then the program is killed
 * under load, started again, and every acknowledged contact looked for. Memory does not grow with
 * the time. Options: {@code --seconds 30 --clients 4 --kill-after 8}.
 */
final class LedgerIngestBench {

  private static final int POLL_MILLIS = 250;

  private LedgerIngestBench() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = number(arguments, "--seconds", 30);
    int clients = number(arguments, "--clients", 4);
    int killAfter = number(arguments, "--kill-after", 8);
    Path work = Path.of("target/bench/ledger-ingest");
    delete(work);
    OwnDatabase database = new OwnDatabase(work.resolve("data"));
    List<Station> stations;
    Ingest.Result result;
    long lag;
    double plain;
    long lost;
    try (Program program = program(work)) {
      stations = stations(work, database);
      Ingest ingest = new Ingest(program.port(), token(program, work), stations);
      ingest.run(clients, Math.min(seconds, 15));
      drained(database);
      Cpu cpu = new Cpu(program.process().pid(), database.postmaster());
      try (LagWatch watch = new LagWatch(database)) {
        result = ingest.run(clients, seconds);
        long end = System.nanoTime();
        drained(database);
        lag = Math.max(watch.worstMillis(), (System.nanoTime() - end) / 1_000_000);
      }
      table("through the program", result.perSecond(), result.p95Millis());
      cpu.print(result.records());
      plain = new PlainBatches(database, stations).perSecond(clients, Math.min(seconds, 20));
      table("plain JDBC batches", plain, Double.NaN);
      database.execute("drop schema bench cascade");
      lost = lostByKill(program, ingest, clients, killAfter, work, database);
    }
    print(result, plain, lag, lost);
    System.exit(0);
  }

  private static void print(Ingest.Result result, double plain, long lag, long lost) {
    System.out.printf(
        Locale.ROOT,
        "RESULT ledger-ingest records_per_s=%.0f p95_ms=%.0f vs_jdbc=%.2f seal_lag_ms=%d lost=%d%n",
        result.perSecond(),
        result.p95Millis(),
        result.perSecond() / plain,
        lag,
        lost);
  }

  private static long lostByKill(
      Program program, Ingest ingest, int clients, int seconds, Path work, OwnDatabase database)
      throws Exception {
    Thread killer =
        Thread.ofVirtual()
            .start(() -> {
              try {
                TimeUnit.SECONDS.sleep(seconds);
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              program.process().destroyForcibly();
            });
    Ingest.Result beforeKill = ingest.runKeeping(clients, seconds + 10);
    killer.join();
    program.process().waitFor();
    try (Program again = program(work)) {
      drained(database);
      long missing = missing(beforeKill.acknowledged(), database);
      System.out.printf(
          Locale.ROOT,
          "  killed under load: %d contacts acknowledged, %d missing or counted other than once%n",
          beforeKill.records(),
          missing);
      return missing + (again.process().isAlive() ? 0 : 1);
    }
  }

  /** Acknowledged contacts that are not there with exactly one entry and one leaf. */
  static long missing(List<UUID[]> acknowledged, OwnDatabase database) throws SQLException {
    long missing = 0;
    try (Connection connection = database.connect();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select count(*) from unnest(?::uuid[]) said (id)
                where not exists (select from casework.contact c where c.id = said.id)
                  or (select count(*) from ledger.entry e
                      join ledger.leaf l on l.city = e.city and l.entry = e.id
                      where e.source_id = said.id) <> 1\
                """)) {
      for (UUID[] ids : acknowledged) {
        Array array = connection.createArrayOf("uuid", ids);
        statement.setArray(1, array);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          missing += row.getLong(1);
        }
      }
    }
    return missing;
  }

  static Program program(Path work) throws IOException, InterruptedException {
    return Program.start(
        Registered.class,
        "/actuator/health/readiness",
        work.resolve("liandong.log"),
        "--bench.registered=" + work.resolve("registered.properties"),
        "--liandong.data=" + work.resolve("data"),
        "--liandong.database.fresh=false",
        "--liandong.demo=false",
        "--logging.level.root=warn");
  }

  /** What the program registered at its first start; the accounts keep their first password. */
  static List<Station> stations(Path work, OwnDatabase database)
      throws InterruptedException, SQLException {
    Path file = work.resolve("registered.properties");
    while (!Files.exists(file)) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    database.execute("update identity.account set must_change = false");
    return Registered.read(file);
  }

  static String token(Program program, Path work) throws IOException, InterruptedException {
    return Ingest.token(
        program.port(),
        "bench-recorder",
        Registered.password(work.resolve("registered.properties"), "bench-recorder"));
  }

  /** Waits until every entry is sealed. */
  static void drained(OwnDatabase database) throws SQLException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (database.number("select count(*) from ledger.unsealed") > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Entries were not sealed in two minutes");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static void table(String name, double perSecond, double p95) {
    System.out.printf(
        Locale.ROOT, "  %-24s %8.0f contacts/s   p95 %6.0f ms a request%n", name, perSecond, p95);
  }

  static int number(String[] arguments, String name, int otherwise) {
    return Integer.parseInt(
        Objects.requireNonNullElse(Load.option(arguments, name), Integer.toString(otherwise)));
  }

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** How old the oldest committed entry without a leaf gets; its id tells when it was said. */
  private static final class LagWatch implements AutoCloseable {
    private final AtomicBoolean watching = new AtomicBoolean(true);
    private final AtomicLong worst = new AtomicLong();

    LagWatch(OwnDatabase database) {
      Thread.ofVirtual().start(() -> watch(database));
    }

    private void watch(OwnDatabase database) {
      try (Connection connection = database.connect();
          PreparedStatement oldest =
              connection.prepareStatement(
                  "select entries[1] from ledger.unsealed order by batch limit 1")) {
        while (watching.get()) {
          try (ResultSet row = oldest.executeQuery()) {
            if (row.next()) {
              long said = TimeOrderedId.madeAt(row.getObject(1, UUID.class)).toEpochMilli();
              worst.accumulateAndGet(System.currentTimeMillis() - said, Math::max);
            }
          }
          TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    long worstMillis() {
      return worst.get();
    }

    @Override
    public void close() {
      watching.set(false);
    }
  }
}
