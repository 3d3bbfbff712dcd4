package org.liandong.workforce;

import java.util.function.Supplier;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Viewer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the program keep a rule that spans places within a viewer's own transaction: a person counts
 * once in the city, whichever county recorded the other certificate. The account stays the
 * viewer's, and only divisions are widened: not organisations, not sensitive work.
 *
 * <p>What a step reads so decides entries of the ledger and the days in {@code held_from} and
 * {@code held_to}; callers hand nothing of it to the viewer but the id of what she sent herself, or
 * a refusal that names only what she typed. Her own reach comes back before the step's caller goes
 * on, after a refusal too, so that nothing later in the transaction reads more than she may. Where
 * the database has aborted the transaction it answers no query at all, and the rollback takes the
 * wider reach away.
 */
@Component
class WholeCity {

  private final JdbcTemplate template;

  WholeCity(JdbcTemplate template) {
    this.template = template;
  }

  /** Runs the step over every place, then gives the viewer her own reach back. */
  <T> T call(Supplier<T> step) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The wider reach must end with a transaction");
    }
    reach(Jurisdiction.EVERYWHERE);
    T result;
    try {
      result = step.get();
    } catch (RuntimeException | Error failure) {
      narrowAfter(failure);
      throw failure;
    }
    reach(Viewer.current().jurisdiction());
    return result;
  }

  /** Runs the step over every place, then gives the viewer her own reach back. */
  void run(Runnable step) {
    call(() -> {
      step.run();
      return true;
    });
  }

  private void narrowAfter(Throwable failure) {
    try {
      reach(Viewer.current().jurisdiction());
    } catch (DataAccessException aborted) {
      failure.addSuppressed(aborted);
    }
  }

  private void reach(Jurisdiction jurisdiction) {
    template.execute("set local liandong.regions = '%s'".formatted(jurisdiction.toMultirange()));
  }
}
