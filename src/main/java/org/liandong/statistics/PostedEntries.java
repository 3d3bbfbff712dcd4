package org.liandong.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.ledger.Counted;
import org.liandong.ledger.Posted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what this node wrote a moment ago, so that it need not be read back to be folded. Which
 * entries there are only the database says; this merely spares fetching them.
 */
@Component
class PostedEntries {

  private static final int MOST = 65_536;

  private final Map<UUID, Counted> recent = new LinkedHashMap<>();

  @EventListener
  void on(Posted posted) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keep(posted);
          }
        });
  }

  private synchronized void keep(Posted posted) {
    posted.entries().forEach(entry -> recent.put(entry.id(), Counted.of(entry)));
    var eldest = recent.keySet().iterator();
    for (int excess = recent.size() - MOST; excess > 0; excess--) {
      eldest.next();
      eldest.remove();
    }
  }

  /** Takes the entries of these ids out, as far as they are remembered. */
  synchronized List<Counted> take(Collection<UUID> ids) {
    List<Counted> taken = new ArrayList<>(ids.size());
    for (UUID id : ids) {
      Counted entry = recent.remove(id);
      if (entry != null) {
        taken.add(entry);
      }
    }
    return taken;
  }
}
