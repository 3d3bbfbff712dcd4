package org.liandong.statistics;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.liandong.ledger.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Folds entries as they are sealed, and at the start, so that whoever asks finds little left to
 * fold. Answers do not depend on it: each folds what is missing by itself.
 */
@Component
class Folding implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

  private final Follower follower;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("folding").factory());

  Folding(Follower follower) {
    this.follower = follower;
  }

  @EventListener
  void on(Sealed event) {
    begin();
  }

  @EventListener
  void on(ApplicationReadyEvent event) {
    begin();
  }

  private void begin() {
    if (waiting.compareAndSet(false, true)) {
      thread.execute(this::fold);
    }
  }

  private void fold() {
    waiting.set(false);
    try {
      follower.follow();
      follower.keep();
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn("Folding waits for the database: {}", failure.getMessage());
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
