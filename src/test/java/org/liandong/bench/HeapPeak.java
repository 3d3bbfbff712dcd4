package org.liandong.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;

/** Watches a measure until stopped and keeps its peak. */
final class HeapPeak {

  private static final int PAUSE_MILLIS = 500;

  private final AtomicBoolean watching = new AtomicBoolean(true);
  private final Thread thread;
  private volatile double peak;

  HeapPeak(DoubleSupplier measure) {
    this.thread =
        Thread.ofVirtual()
            .start(() -> {
              while (watching.get()) {
                peak = Math.max(peak, measure.getAsDouble());
                pause();
              }
            });
  }

  double stop() throws InterruptedException {
    watching.set(false);
    thread.join();
    return peak;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
