package org.liandong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Processor time of the program and of its database since it was made, by Linux' process table. It
 * tells what a record costs even while others use the machine.
 */
final class Cpu {

  private static final int MILLIS_A_TICK = 10;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private final long program;
  private final long postmaster;
  private final long programBefore;
  private final long databaseBefore;

  Cpu(long program, long postmaster) {
    this.program = program;
    this.postmaster = postmaster;
    this.programBefore = millis(program, false);
    this.databaseBefore = database();
  }

  /** Prints what was used for so many records. */
  void print(long records) {
    if (programBefore > 0) {
      System.out.printf(
          Locale.ROOT,
          "  processor time for 1,000 contacts: program %.1f ms, PostgreSQL %.1f ms%n",
          (millis(program, false) - programBefore) * 1000.0 / records,
          (database() - databaseBefore) * 1000.0 / records);
    }
  }

  /** The living backends, and those that have ended, which the main process has inherited. */
  private long database() {
    try (Stream<ProcessHandle> backends =
        ProcessHandle.of(postmaster).map(ProcessHandle::children).orElseGet(Stream::empty)) {
      return millis(postmaster, true)
          + backends.mapToLong(backend -> millis(backend.pid(), false)).sum();
    }
  }

  private static long millis(long process, boolean withEndedChildren) {
    try {
      String line = Files.readString(Path.of("/proc/" + process + "/stat"));
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
      if (withEndedChildren) {
        ticks += Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
      }
      return ticks * MILLIS_A_TICK;
    } catch (IOException unknown) {
      return 0;
    }
  }
}
