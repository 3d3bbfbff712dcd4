package org.liandong.ledger;

import org.liandong.shared.Permission;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far behind the sealing is. */
@Service
public class Sealing {

  private final SealingQueue queue;
  private final int city;

  Sealing(SealingQueue queue, @Value("${liandong.city.code}") int city) {
    this.queue = queue;
    this.city = city;
  }

  /** What waits for a leaf now. */
  @Requires(Permission.LEDGER_READ)
  @Transactional(readOnly = true)
  public Backlog backlog() {
    SealingQueue.Waiting waiting = queue.waiting(city);
    return new Backlog(waiting.entries(), waiting.seconds());
  }

  /**
   * Entries committed but not sealed.
   *
   * @param entries how many
   * @param lagSeconds how long the oldest has waited; 0 when none waits
   */
  public record Backlog(long entries, double lagSeconds) {}
}
