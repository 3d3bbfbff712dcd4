package org.liandong.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7, each greater than the one before (RFC 9562 §6.2, method 2). Within a
 * millisecond, and as long as a clock set back has not caught up, the random bits are counted up by
 * random steps; should they run out, the next millisecond begins early.
 */
final class MonotonicIds {

  private static final long HIGH_RANDOM = 0xFFFL;
  private static final long LOW_RANDOM = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Leaves room to count up within a millisecond. */
  private static final long FIRST_HIGH_RANDOM = HIGH_RANDOM >>> 1;

  private static final int STEP_BITS = 32;
  private static final int MILLISECOND_SHIFT = 16;

  private final InstantSource clock;
  private final RandomGenerator random = new SecureRandom();
  private long millisecond = -1;
  private long high;
  private long low;

  MonotonicIds(InstantSource clock) {
    this.clock = clock;
  }

  synchronized UUID next() {
    long now = clock.millis();
    if (now > millisecond) {
      begin(now);
    } else {
      low += 1 + (random.nextLong() >>> (Long.SIZE - STEP_BITS));
      if (low > LOW_RANDOM) {
        low &= LOW_RANDOM;
        high++;
      }
      if (high > HIGH_RANDOM) {
        begin(millisecond + 1);
      }
    }
    return new UUID((millisecond << MILLISECOND_SHIFT) | VERSION | high, VARIANT | low);
  }

  private void begin(long time) {
    millisecond = time;
    high = random.nextLong() & FIRST_HIGH_RANDOM;
    low = random.nextLong() & LOW_RANDOM;
  }
}
