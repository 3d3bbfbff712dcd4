package org.liandong.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.liandong.shared.Permission;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the log from the entries as they are stored: canonical bytes, commitments, leaf
 * hashes, tiles, the root at every checkpoint and its signature. Streams in constant memory, and
 * entries may be written and sealed meanwhile.
 */
@Service
public class Verification {

  private final VerificationRows rows;
  private final LogStore store;
  private final LogKey key;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final int city;

  Verification(
      VerificationRows rows,
      LogStore store,
      LogKey key,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${liandong.city.code}") int city) {
    this.rows = rows;
    this.store = store;
    this.key = key;
    this.transaction = transaction;
    this.clock = clock;
    this.city = city;
  }

  /**
   * Verifies everything sealed at the start and keeps the result.
   *
   * @param progress told every few thousand leaves
   */
  @Requires(Permission.LEDGER_READ)
  public VerificationResult run(Consumer<VerificationResult.Progress> progress) {
    UUID account = Viewer.current().account();
    return Viewer.SYSTEM.call(() -> verify(account, progress));
  }

  /** The last result kept. */
  @Requires(Permission.LEDGER_READ)
  public Optional<VerificationResult> last() {
    return Viewer.SYSTEM.call(() -> transaction.execute(status -> rows.last(city)));
  }

  private VerificationResult verify(UUID account, Consumer<VerificationResult.Progress> progress) {
    Instant started = now();
    LogAudit audit =
        new LogAudit(city, rows, store, key.signer().verifier(), transaction, progress);
    audit.run();
    VerificationResult result =
        new VerificationResult(
            TimeOrderedId.next(),
            started,
            now(),
            account,
            audit.treeSize(),
            audit.checkpoints(),
            audit.faults(),
            audit.first());
    transaction.executeWithoutResult(status -> rows.keep(city, result));
    return result;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
