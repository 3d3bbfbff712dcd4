package org.liandong.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.liandong.ledger.Sealing.Backlog;
import org.liandong.shared.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells Micrometer how far behind the sealing is, and how much this node has sealed. */
@Component
class SealingMetrics implements MeterBinder {

  private final Sealing sealing;
  private final LongAdder sealed = new LongAdder();

  SealingMetrics(Sealing sealing) {
    this.sealing = sealing;
  }

  @EventListener
  void on(SealedRound round) {
    sealed.add(round.size());
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("liandong.ledger.unsealed.age", () -> backlog(Backlog::lagSeconds))
        .description(
            "How long the oldest committed entry has waited for its leaf; 0 when none waits")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("liandong.ledger.unsealed", () -> backlog(Backlog::entries))
        .description("Committed entries that wait for their leaves")
        .baseUnit("entries")
        .register(registry);
    FunctionCounter.builder("liandong.ledger.sealed", sealed, LongAdder::sum)
        .description("Entries this node has given their leaves since it started")
        .baseUnit("entries")
        .register(registry);
  }

  /** Not a number while the database does not answer: an alarm must not read that as nothing. */
  private double backlog(ToDoubleFunction<Backlog> part) {
    try {
      return Viewer.SYSTEM.call(() -> part.applyAsDouble(sealing.backlog()));
    } catch (DataAccessException | TransactionException unanswered) {
      return Double.NaN;
    }
  }
}
