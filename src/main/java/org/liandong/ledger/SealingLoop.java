package org.liandong.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps sealing while the program runs. Wakes at once when a transaction on this node has written
 * entries, and looks by itself several times a second for those of other nodes. Between rounds it
 * leaves a moment, so that a stream of small transactions shares a checkpoint.
 */
@Component
class SealingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  /** Before the web server, so that nothing is served of a log whose key is not its own. */
  private static final int PHASE = 0;

  private final Sealer sealer;
  private final SealingBell bell;
  private final boolean enabled;
  private final Duration spacing;
  private volatile @Nullable Thread thread;

  SealingLoop(
      Sealer sealer,
      SealingBell bell,
      @Value("${liandong.log.sealing.enabled}") boolean enabled,
      @Value("${liandong.log.sealing.spacing}") Duration spacing) {
    this.sealer = sealer;
    this.bell = bell;
    this.enabled = enabled;
    this.spacing = spacing;
  }

  @Override
  public void start() {
    sealer.open();
    if (enabled) {
      Thread sealing = Thread.ofPlatform().name("sealer").daemon().unstarted(this::run);
      thread = sealing;
      sealing.start();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      bell.ring();
      try {
        running.join(STOP_LIMIT);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void run() {
    try {
      while (thread == Thread.currentThread()) {
        long began = System.nanoTime();
        int sealed = sealOrWait();
        if (sealed == 0) {
          bell.await(LOOK_AGAIN);
        } else if (sealed < Sealer.ROUND) {
          Duration rest = spacing.minusNanos(System.nanoTime() - began);
          if (rest.isPositive()) {
            pause(rest);
          }
        }
      }
      sealer.seal();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause(Duration rest) throws InterruptedException {
    if (thread != null) {
      Thread.sleep(rest);
    }
  }

  /** A failed round is whole or not at all; the next one tries again. */
  private int sealOrWait() throws InterruptedException {
    try {
      return sealer.seal();
    } catch (RuntimeException failure) {
      LOG.error("Sealing failed and is tried again; entries wait in the queue", failure);
      pause(AFTER_FAILURE);
      return 0;
    }
  }
}
