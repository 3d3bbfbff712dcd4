package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Plans visits: who goes where and when. */
public final class Planner {

  private static final long FILLING = 250_000_000;

  private final Terrain terrain;
  private final LongSupplier nanos;
  private long tried;

  /** A planner of one problem. */
  public Planner(Problem problem) {
    this(problem, System::nanoTime);
  }

  /**
   * A planner of one problem with a clock of its own.
   *
   * @param nanos what seconds are counted by, asked in each searching thread
   */
  public Planner(Problem problem, LongSupplier nanos) {
    terrain = new Terrain(problem);
    this.nanos = nanos;
  }

  /** Plans within limits; whoever cancels gets the best plan so far. */
  public Plan plan(Limits limits, BooleanSupplier cancelled) {
    Near near = new Near(terrain);
    List<Search> chains = new ArrayList<>();
    for (int i = 0; i < limits.threads(); i++) {
      chains.add(new Search(terrain, near, limits.seed() * 1_000_003 + i));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(limits.threads())) {
      Picture best = new Rounds(chains, limits, cancelled, nanos).run(threads);
      tried = chains.stream().mapToLong(chain -> chain.tried).sum();
      return Filling.fill(terrain, Plans.of(terrain, best), filled(limits, cancelled));
    }
  }

  /** When to stop filling: where seconds are limited it takes a quarter of one at most. */
  private BooleanSupplier filled(Limits limits, BooleanSupplier cancelled) {
    BooleanSupplier stopped =
        () -> cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
    if (limits.seconds() == Double.POSITIVE_INFINITY) {
      return stopped;
    }
    long began = nanos.getAsLong();
    return () -> stopped.getAsBoolean() || nanos.getAsLong() - began > FILLING;
  }

  /** Places tried by the latest search, over all threads. */
  public long tried() {
    return tried;
  }
}
