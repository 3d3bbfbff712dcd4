package org.liandong.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs, as the program itself, what has to be done before there is a viewer: checking who comes in.
 */
@Component
class OwnWork {

  private final TransactionTemplate transaction;

  OwnWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /** In one transaction. */
  <T extends @Nullable Object> T call(Supplier<T> work) {
    return Viewer.SYSTEM.call(() -> transaction.<T>execute(status -> work.get()));
  }

  /** In one transaction. */
  void run(Runnable work) {
    Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> work.run()));
  }
}
