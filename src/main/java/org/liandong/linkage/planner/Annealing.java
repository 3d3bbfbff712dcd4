package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Coolings of one chain from hot to cold. */
final class Annealing {

  private static final int BATCH = 256;

  /** Temperatures at the beginning and the end, in average ways. */
  private static final double HOT = 2;

  private static final double COLD = 0.02;

  /** How much hotter than cold a plan begins that is to stay near what was promised. */
  private static final double WARM = 5;

  /** When to give up filling, in parts of a cooling's seconds. */
  private static final double FILLED = 1.1;

  private final Search search;
  private final BooleanSupplier cancelled;
  private final LongSupplier nanos;
  private final double hot;
  private final double cold;
  private long began;
  private long moves;

  Annealing(Search search, BooleanSupplier cancelled, LongSupplier nanos) {
    this.search = search;
    this.cancelled = cancelled;
    this.nanos = nanos;
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

  /** Moves tried in all coolings. */
  long moves() {
    return moves;
  }

  /** Cools from a part of the heat within a number of steps and seconds; the best on the way. */
  Picture cool(Picture from, double heat, long steps, double seconds) {
    began = seconds < Double.POSITIVE_INFINITY ? nanos.getAsLong() : 0;
    search.start(from);
    double high = Math.max(cold, heat * hot);
    long done = 0;
    while (search.hasMovable() && !isStopped()) {
      double part = progress(done, steps, seconds);
      if (part >= 1) {
        break;
      }
      search.temperature = high * Math.pow(cold / high, part);
      long batch = Math.min(BATCH, steps - done);
      for (long i = 0; i < batch; i++) {
        search.step();
      }
      done += batch;
    }
    moves += done;
    if (done > 0) {
      search.fill(() -> isStopped() || byTime(seconds) > FILLED);
    }
    return search.best().copy();
  }

  private boolean isStopped() {
    return cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
  }

  private double progress(long done, long steps, double seconds) {
    double bySteps = done >= steps ? 1 : (double) done / steps;
    return Math.max(bySteps, byTime(seconds));
  }

  private double byTime(double seconds) {
    if (seconds == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return seconds > 0 ? (nanos.getAsLong() - began) / 1e9 / seconds : 1;
  }
}
