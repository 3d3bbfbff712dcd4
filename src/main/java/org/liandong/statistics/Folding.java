package org.liandong.statistics;

import org.liandong.ledger.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Folds entries at the start and at the {@link Pace} of those who write and ask, so that whoever
 * asks finds little left to fold. Answers do not depend on it: each folds what is missing by
 * itself.
 */
@Component
@DependsOnDatabaseInitialization
class Folding implements InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

  private final Follower follower;
  private final Pace pace;
  private final Thread thread = Thread.ofPlatform().daemon().name("folding").unstarted(this::run);

  Folding(Follower follower, Pace pace) {
    this.follower = follower;
    this.pace = pace;
  }

  @EventListener
  void on(Sealed event) {
    pace.sealed();
  }

  /** While the rest of the program is still being put together. */
  @Override
  public void afterPropertiesSet() {
    thread.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long began = System.nanoTime();
        boolean news = fold();
        pace.await(news, System.nanoTime() - began);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean fold() {
    try {
      boolean news = follower.ahead();
      follower.keep();
      return news;
    } catch (DataAccessException | TransactionException failure) {
      LOG.warn("Folding waits for the database: {}", failure.getMessage());
    } catch (RuntimeException failure) {
      LOG.error("Folding failed and is tried again; whoever asks folds by herself", failure);
    }
    return false;
  }

  @Override
  public void destroy() {
    thread.interrupt();
  }
}
