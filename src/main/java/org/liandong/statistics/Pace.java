package org.liandong.statistics;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/**
 * When to fold ahead of those who ask: after each seal; and while figures are asked for and entries
 * keep coming, from this node or another, about every hundredth of a second, so that who asks finds
 * little left to fold. At most half of one processor goes into it; when nothing comes it asks less
 * and less often, and not at all when nobody is interested.
 */
@Component
class Pace {

  private static final long SPACING_MILLIS = 8;
  private static final long SPACING_MILLIS_MAX = 1_000;
  private static final long INTEREST_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final int REST = 1;

  private final Semaphore call = new Semaphore(0);
  private final AtomicBoolean resting = new AtomicBoolean();
  private volatile boolean interest;
  private volatile long askedAt;
  private long spacing = SPACING_MILLIS;

  /** Someone asks for a figure. */
  void asked() {
    askedAt = System.nanoTime();
    if (!interest) {
      interest = true;
      wake();
    }
  }

  /** Entries were sealed. */
  void sealed() {
    wake();
  }

  /**
   * Waits for the next time to fold; called by one thread.
   *
   * @param news whether the last time brought anything
   * @param tookNanos how long it took
   */
  void await(boolean news, long tookNanos) throws InterruptedException {
    interest = interest && System.nanoTime() - askedAt < INTEREST_NANOS;
    spacing = news ? SPACING_MILLIS : Math.min(SPACING_MILLIS_MAX, spacing * 2);
    if (interest && news) {
      TimeUnit.NANOSECONDS.sleep(
          Math.max(TimeUnit.MILLISECONDS.toNanos(spacing), REST * tookNanos));
      return;
    }
    resting.set(true);
    if (interest) {
      boolean _ = call.tryAcquire(spacing, TimeUnit.MILLISECONDS);
    } else {
      call.acquire();
    }
    resting.set(false);
    call.drainPermits();
  }

  private void wake() {
    if (resting.compareAndSet(true, false)) {
      call.release();
    }
  }
}
