package org.liandong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.liandong.Liandong;
import org.liandong.bench.Registered.Station;

/**
 * The program and its database die while contacts come in: nothing acknowledged is lost, nothing is
 * counted twice, and the log still verifies.
 */
class KilledUnderLoadTests {

  private static final int CLIENTS = 2;
  private static final int SECONDS_UNDER_LOAD = 4;

  private final Path work = Path.of("target/test-killed");
  private final OwnDatabase database = new OwnDatabase(work.resolve("data"));
  private final List<UUID[]> acknowledged = new ArrayList<>();

  @Test
  void losesNothingAcknowledgedWhenTheDatabaseAndThenTheProgramAreKilled() throws Exception {
    LedgerIngestBench.delete(work);
    try (Program program = LedgerIngestBench.program(work)) {
      List<Station> stations = LedgerIngestBench.stations(work, database);
      Ingest ingest = new Ingest(program.port(), LedgerIngestBench.token(program, work), stations);
      loadWhile(ingest, () -> kill(postmaster()));
      program.await("/actuator/health/readiness", work.resolve("liandong.log"));
      loadWhile(ingest, () -> kill(program.process().pid()));
      program.process().waitFor();
    }
    try (Program again = LedgerIngestBench.program(work)) {
      assertThat(again.process().isAlive()).isTrue();
      LedgerIngestBench.drained(database);
      assertThat(acknowledged).isNotEmpty();
      assertThat(LedgerIngestBench.missing(acknowledged, database)).isZero();
    }
    assertThat(verify()).as(Files.readString(work.resolve("verify.log"))).isZero();
  }

  private void loadWhile(Ingest ingest, Killing killing) throws Exception {
    Thread killer =
        Thread.ofVirtual()
            .start(() -> {
              try {
                TimeUnit.SECONDS.sleep(SECONDS_UNDER_LOAD);
                killing.now();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              } catch (IOException failure) {
                throw new IllegalStateException(failure);
              }
            });
    acknowledged.addAll(ingest.runKeeping(CLIENTS, SECONDS_UNDER_LOAD + 2).acknowledged());
    killer.join();
  }

  private long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(work.resolve("data/postgres/postmaster.pid")).getFirst().strip());
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  private int verify() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Liandong.class.getName(),
                "ledger",
                "verify",
                "--liandong.data=" + work.resolve("data"),
                "--liandong.database.fresh=false",
                "--liandong.demo=false")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("verify.log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  /** Ends something the hard way. */
  private interface Killing {
    void now() throws IOException;
  }
}
