package org.liandong.ledger;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the sealer as soon as a transaction with entries has committed on this node. */
@Component
class SealingBell {

  private final Semaphore rung = new Semaphore(0);

  /** Rings when the current transaction has committed; many rings before a wait are one. */
  void ringAfterCommit() {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              ring();
            }
          });
    }
  }

  /** Rings now. */
  void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Waits for the bell, at most so long. */
  void await(Duration limit) throws InterruptedException {
    if (rung.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
