package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Plans visits: who goes where and when. */
public final class Planner {

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
      return Plans.of(terrain, best);
    }
  }

  /** Places tried by the latest search, over all threads. */
  public long tried() {
    return tried;
  }
}
