package org.liandong.linkage.planner;

/** Fast chance from a seed (SplitMix64 seeding xorshift128+'s cheaper kin, xorshift64*). */
final class Dice {

  private static final int TABLE = 1 << 14;
  private static final double[] EXPONENTIAL = new double[TABLE];

  static {
    for (int i = 0; i < TABLE; i++) {
      EXPONENTIAL[i] = -Math.log((i + 0.5) / TABLE);
    }
  }

  private long state;

  Dice(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    state = z == 0 ? 1 : z;
  }

  private long roll() {
    long x = state;
    x ^= x >>> 12;
    x ^= x << 25;
    x ^= x >>> 27;
    state = x;
    return x * 0x2545F4914F6CDD1DL;
  }

  /** A number from 0 to just below the bound. */
  int below(int bound) {
    return (int) (((roll() >>> 32) * bound) >>> 32);
  }

  /** A number from 0 to just below 1. */
  double fraction() {
    return (roll() >>> 11) * 0x1.0p-53;
  }

  /** A draw from the exponential distribution of mean 1. */
  double exponential() {
    return EXPONENTIAL[(int) (roll() >>> 50)];
  }
}
