package org.liandong.shared.sheets;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.liandong.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes the content of uploads once they have lain long enough. A lock in the database lets one
 * node at a time sweep; what an interruption leaves is swept the hour after.
 */
@Component
@EnableScheduling
class SheetSweeper {

  private static final Logger LOG = LoggerFactory.getLogger(SheetSweeper.class);
  private static final int BATCH = 20;

  private final UploadPurges purges;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SheetSweeper(UploadPurges purges, TransactionTemplate transaction, Clock clock) {
    this.purges = purges;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 * * * *", zone = "Asia/Shanghai")
  void hourly() {
    int purged = sweep();
    if (purged > 0) {
      LOG.info("Deleted the content of {} uploaded sheets", purged);
    }
  }

  /** Deletes everything that is due. Returns of how many uploads; 0 when another node sweeps. */
  int sweep() {
    return Viewer.SYSTEM.call(() -> {
      int purged = 0;
      int round = round();
      while (round > 0) {
        purged += round;
        round = round();
      }
      return purged;
    });
  }

  private int round() {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          if (!purges.lock()) {
            return 0;
          }
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          int purged = 0;
          for (UUID upload : purges.due(now, BATCH)) {
            purged += purges.purge(upload, now) ? 1 : 0;
          }
          return purged;
        }));
  }
}
