package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** The cooling of one chain from hot to cold. */
final class Annealing {

  private static final int BATCH = 256;

  /** Temperatures at the beginning and the end, in average ways. */
  private static final double HOT = 2;

  private static final double COLD = 0.02;

  /** How much hotter than cold a plan begins that is to stay near what was promised. */
  private static final double WARM = 5;

  private final Search search;
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final double hot;
  private final double cold;
  private final LongSupplier nanos;
  private long began;

  Annealing(Search search, Limits limits, BooleanSupplier cancelled, LongSupplier nanos) {
    this.nanos = nanos;
    this.search = search;
    this.limits = limits;
    this.cancelled = cancelled;
    double scale = scale(search.terrain);
    cold = COLD * scale;
    hot = search.terrain.isPromised() ? WARM * cold : HOT * scale;
  }

  /** What one way costs on average: the unit in which temperatures are meant. */
  private static double scale(Terrain terrain) {
    double ways = Arrays.stream(terrain.arc).average().orElse(0);
    double times = Arrays.stream(terrain.travel).average().orElse(0);
    return Math.max(1, Math.max(ways, Math.min(terrain.lateWeight, 1) * times));
  }

  void run() {
    began = nanos.getAsLong();
    new Construction(search.tour, search.trial).fill();
    search.start();
    if (!search.hasMovable()) {
      return;
    }
    search.respace();
    long done = 0;
    while (true) {
      double part = progress(done);
      if (part >= 1 || cancelled.getAsBoolean()) {
        break;
      }
      search.temperature = hot * Math.pow(cold / hot, part);
      long batch = Math.min(BATCH, limits.steps() - done);
      for (long i = 0; i < batch; i++) {
        search.step();
      }
      done += batch;
    }
  }

  private double progress(long done) {
    double bySteps = done >= limits.steps() ? 1 : (double) done / limits.steps();
    double byTime =
        limits.seconds() < Double.POSITIVE_INFINITY
            ? (nanos.getAsLong() - began) / 1e9 / limits.seconds()
            : 0;
    return Math.max(bySteps, byTime);
  }
}
