package org.liandong.ledger;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;

/**
 * Measures the sealer alone: {@code ./mvnw test -Dtest=SealingMeasurement}. Not part of the build:
 * it asserts nothing. What a round costs is its wall time, since it works in one thread and one
 * server process that take turns.
 */
@ApplicationModuleTest
@TestPropertySource(properties = "liandong.log.sealing.enabled=false")
@Import(LogFixture.class)
class SealingMeasurement {

  private static final int BATCH = 500;

  @Autowired private LogFixture log;
  @Autowired private Sealer sealer;
  @Autowired private Verification verification;
  @Autowired private LedgerReader reader;

  @Test
  void sealing() {
    write(30_000);
    log.sealAll();
    for (int round = 1; round <= 3; round++) {
      int entries = 60_000;
      write(entries);
      long start = System.nanoTime();
      log.sealAll();
      say("sealing " + entries + " in full rounds", entries, start);
    }
    int small = 3_000;
    long start = System.nanoTime();
    long sealing = 0;
    for (int round = 0; round < 10; round++) {
      write(small);
      long began = System.nanoTime();
      sealer.seal();
      sealing += System.nanoTime() - began;
    }
    say("sealing in rounds of " + small, 10L * small, System.nanoTime() - sealing);
    say("writing and sealing", 10L * small, start);
    start = System.nanoTime();
    long size = LogFixture.asSystem(reader::treeSize);
    LogFixture.asSystem(() -> verification.run(progress -> {}));
    say("verifying", size, start);
    start = System.nanoTime();
    LogFixture.asSystem(() -> reader.sealedFrom(size - 30_000, 30_000));
    say("reading sealed entries", 30_000, start);
    write(3_000);
    start = System.nanoTime();
    LogFixture.asSystem(reader::unsealed);
    say("reading unsealed entries", 3_000, start);
  }

  private void write(int entries) {
    for (int done = 0; done < entries; done += BATCH) {
      log.waiting(BATCH);
    }
  }

  private static void say(String what, long entries, long start) {
    long nanos = System.nanoTime() - start;
    System.out.printf(
        Locale.ROOT,
        "MEASURE %-32s %,9.0f entries/s (%d ms)%n",
        what,
        entries * 1e9 / nanos,
        TimeUnit.NANOSECONDS.toMillis(nanos));
  }
}
