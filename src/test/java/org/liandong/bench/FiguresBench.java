package org.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.liandong.Liandong;
import org.liandong.shared.Viewer;
import org.liandong.statistics.Figures;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The cubes against GROUP BY in PostgreSQL and in DuckDB over the same entries, in the same run,
 * equal to the last unit, while entries are being written.
 *
 * <p>Options: {@code --entries N} (10,000,000), {@code --rate N} entries written a second (12,000),
 * {@code --rounds N} of the named trio under writing (400, about a minute, the first seconds with
 * code not compiled yet included), {@code --keep DIR} seeds a directory once and uses it again.
 */
public final class FiguresBench {

  private static final int CUBE_ROUNDS = 21;
  private static final int DATABASE_ROUNDS = 2;

  private final Figures figures;
  private final Connection owner;
  private final Connection duck;
  private boolean equal = true;
  private double worstAgainstPostgres = Double.MAX_VALUE;
  private double worstAgainstDuck = Double.MAX_VALUE;

  private FiguresBench(Figures figures, Connection owner, Connection duck) {
    this.figures = figures;
    this.owner = owner;
    this.duck = duck;
  }

  /** Runs the bench. */
  public static void main(String[] arguments) throws Exception {
    long entries = number(arguments, "--entries", 10_000_000);
    long rate = number(arguments, "--rate", 12_000);
    int rounds = (int) number(arguments, "--rounds", 400);
    String keep = Load.option(arguments, "--keep");
    Path data = keep == null ? Files.createTempDirectory("liandong-figures") : Path.of(keep);
    try (ConfigurableApplicationContext context =
            new SpringApplicationBuilder(Liandong.class)
                .web(WebApplicationType.SERVLET)
                .run(
                    "--server.port=0",
                    "--liandong.data=" + data,
                    "--liandong.demo=false",
                    "--liandong.database.fresh=false",
                    "--liandong.log.sealing.enabled=false",
                    "--logging.level.root=warn");
        Connection owner = connect(context.getBean(FlywayConnectionDetails.class));
        Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      if (FigureSeed.leaves(owner) < entries) {
        FigureSeed.fill(owner, entries);
      }
      load(owner, duck, data.resolve("entries.csv"));
      FiguresBench bench = new FiguresBench(context.getBean(Figures.class), owner, duck);
      long heapBefore = heap();
      long began = System.nanoTime();
      bench.cube(FigureQuestion.all().getFirst());
      double folding = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "folded %,d entries in %.1f s; heap grew by %,d MB%n",
          entries, folding, (heap() - heapBefore) >> 20);
      bench.compare();
      double p95 = bench.underWriting(rate, rounds);
      bench.checkAgain();
      System.out.printf(
          Locale.ROOT,
          "RESULT figures p95_ms=%.1f vs_postgres=%.0f vs_duckdb_min=%.1f equal=%s entries=%d"
              + " fold_seconds=%.1f%n",
          p95,
          bench.worstAgainstPostgres,
          bench.worstAgainstDuck,
          bench.equal,
          entries,
          folding);
      System.exit(bench.equal ? 0 : 1);
    }
  }

  private void compare() throws Exception {
    System.out.printf(
        "%-42s %9s %11s %9s %9s %9s %s%n",
        "question", "cubes ms", "postgres ms", "duckdb ms", "x postgr.", "x duckdb", "equal");
    for (FigureQuestion question : FigureQuestion.all()) {
      Timed cubes = timed(CUBE_ROUNDS, () -> cube(question));
      Timed postgres = timed(DATABASE_ROUNDS, () -> question.ask(owner, "ledger.entry", false));
      Timed inDuck = timed(DATABASE_ROUNDS + 3, () -> question.ask(duck, "entry", true));
      boolean same = cubes.cells.equals(postgres.cells) && cubes.cells.equals(inDuck.cells);
      equal &= same;
      double againstPostgres = postgres.millis / cubes.millis;
      double againstDuck = inDuck.millis / cubes.millis;
      worstAgainstPostgres = Math.min(worstAgainstPostgres, againstPostgres);
      worstAgainstDuck = Math.min(worstAgainstDuck, againstDuck);
      System.out.printf(
          Locale.ROOT,
          "%-42s %9.2f %11.0f %9.1f %9.0f %9.1f %s (%d cells)%n",
          question.name(),
          cubes.millis,
          postgres.millis,
          inDuck.millis,
          againstPostgres,
          againstDuck,
          same,
          cubes.cells.size());
    }
  }

  /** 95th percentile of the named trio while entries are written and sealed. */
  private double underWriting(long rate, int rounds) throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    AtomicLong written = new AtomicLong();
    Thread writer = Thread.ofPlatform().start(() -> write(rate, running, written));
    long[] nanos = new long[rounds * 3];
    int next = 0;
    long began = System.nanoTime();
    for (int round = 0; round < rounds; round++) {
      for (FigureQuestion question : FigureQuestion.all().subList(0, 3)) {
        long start = System.nanoTime();
        cube(question);
        nanos[next++] = System.nanoTime() - start;
        Thread.sleep(30);
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    running.set(false);
    writer.join();
    Arrays.sort(nanos);
    double p95 = nanos[(int) (nanos.length * 0.95)] / 1e6;
    System.out.printf(
        Locale.ROOT,
        "while %.0f entries/s were written: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
        written.get() / seconds,
        nanos[nanos.length / 2] / 1e6,
        p95,
        nanos[nanos.length - 1] / 1e6);
    return p95;
  }

  private void write(long rate, AtomicBoolean running, AtomicLong written) {
    long batch = Math.max(1, rate / 20);
    long due = System.nanoTime();
    try (Statement statement = owner.createStatement()) {
      FigureSeed.seal(statement);
      long first = FigureSeed.leaves(owner) + 1;
      for (int round = 1; running.get(); round++) {
        statement.execute(FigureSeed.insert("1", first, first + batch - 1));
        first += batch;
        written.addAndGet(batch);
        if (round % 10 == 0) {
          FigureSeed.seal(statement);
        }
        due += 50_000_000;
        long rest = due - System.nanoTime();
        if (rest > 0) {
          Thread.sleep(rest / 1_000_000);
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** After the writing, sealed or not, the cubes must still say what the entries say. */
  private void checkAgain() throws SQLException {
    for (FigureQuestion question : FigureQuestion.all().subList(0, 3)) {
      boolean same = cube(question).equals(question.ask(owner, "ledger.entry", false));
      System.out.println("after writing, " + question.name() + ": equal " + same);
      equal &= same;
    }
  }

  private Map<List<String>, Long> cube(FigureQuestion question) {
    return Viewer.SYSTEM.call(() -> question.ask(figures));
  }

  private static void load(Connection owner, Connection duck, Path file)
      throws SQLException, IOException {
    FigureSeed.copy(owner, file);
    try (Statement statement = duck.createStatement()) {
      statement.execute("set threads = 2");
      statement.execute(
          "create table entry as select * from read_csv('%s', types = {'organisation': 'UUID'})"
              .formatted(file));
    }
    Files.delete(file);
  }

  private static Timed timed(int rounds, Callable<Map<List<String>, Long>> asked) throws Exception {
    Map<List<String>, Long> cells = asked.call();
    long[] nanos = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      cells = asked.call();
      nanos[round] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return new Timed(nanos[rounds / 2] / 1e6, cells);
  }

  private static Connection connect(FlywayConnectionDetails details) throws SQLException {
    return DriverManager.getConnection(
        details.getJdbcUrl(), details.getUsername(), details.getPassword());
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long number(String[] arguments, String name, long otherwise) {
    String given = Load.option(arguments, name);
    return given == null ? otherwise : Long.parseLong(given);
  }

  private record Timed(double millis, Map<List<String>, Long> cells) {}
}
