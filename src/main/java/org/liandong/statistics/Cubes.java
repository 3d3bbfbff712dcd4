package org.liandong.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.liandong.ledger.Entry;
import org.liandong.ledger.LedgerFeed;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the ledger folded and answers from it, never stale.
 *
 * <p>Folding is adding: the order of entries does not matter. So an entry is folded as soon as it
 * is seen, sealed or not, and gets its leaf number later. Before a question is answered, whatever
 * was committed and not seen yet is fetched and folded; questions that arrive together share one
 * fetch. Readers share a lock, folding takes it for a moment per batch.
 */
@Component
class Cubes {

  private static final int FETCH = 8_192;
  private static final int FOLD = 2_048;

  private final LedgerFeed feed;
  private final PersonLinks personLinks;
  private final FoldedLedger folded;

  /** Its own, whoever asks: inside her transaction her row policies would hide entries. */
  private final TransactionTemplate transaction;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final ReentrantLock following = new ReentrantLock();
  private final AtomicLong asked = new AtomicLong();
  private long answered;
  private boolean loaded;
  private long kept;
  private Store store = new Store();
  private final Map<UUID, Store.Row> unsealed = new HashMap<>();
  private final Set<Long> knownBatches = new HashSet<>();
  private final Fold fold = new Fold();

  Cubes(
      LedgerFeed feed,
      PersonLinks personLinks,
      FoldedLedger folded,
      PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.feed = feed;
    this.personLinks = personLinks;
    this.folded = folded;
  }

  /**
   * Answers over everything committed before the call, or over the first leaves asked for.
   *
   * @throws Refusal when the log is not yet as large as asked
   */
  Tally tally(Question question) {
    follow();
    return settled(question);
  }

  /** Answers over what is folded already. */
  Tally settled(Question question) {
    Links links = personLinks.asOf(question.leaves());
    return read(current -> {
      if (question.leaves() != Long.MAX_VALUE && question.leaves() > current.sealed()) {
        throw Refusal.user(
            "statistics.tree-size.ahead",
            Long.toString(question.leaves()),
            Long.toString(current.sealed()));
      }
      return new Reckoning(current, question, links).tally();
    });
  }

  /** Changes whenever an answer could. */
  long version() {
    return read(current -> (current.sealed() + current.unsealed()) * 1_000_003L)
        + personLinks.version();
  }

  /** Reads the store while nothing is folded. */
  <T> T read(Function<Store, T> reader) {
    lock.readLock().lock();
    try {
      return reader.apply(store);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Folds everything committed before the call. */
  void follow() {
    long ticket = asked.incrementAndGet();
    following.lock();
    try {
      if (answered >= ticket) {
        return;
      }
      long upTo = asked.get();
      Viewer.SYSTEM.run(() -> transaction.executeWithoutResult(status -> fetch()));
      answered = upTo;
    } finally {
      following.unlock();
    }
  }

  private void fetch() {
    if (!loaded) {
      lock.writeLock().lock();
      try {
        store = new Store();
        folded.load(store);
        kept = store.sealed();
      } finally {
        lock.writeLock().unlock();
      }
      loaded = true;
    }
    fetchWaiting();
    fetchSealed();
    personLinks.refresh();
  }

  private void fetchWaiting() {
    List<Long> waiting = feed.waitingBatches();
    knownBatches.retainAll(new HashSet<>(waiting));
    List<Long> unknown = waiting.stream().filter(batch -> !knownBatches.contains(batch)).toList();
    if (!unknown.isEmpty()) {
      List<UUID> ids =
          feed.waitingEntries(unknown).stream().filter(id -> !unsealed.containsKey(id)).toList();
      for (int from = 0; from < ids.size(); from += FETCH) {
        List<Entry> entries = feed.entries(ids.subList(from, Math.min(ids.size(), from + FETCH)));
        for (int start = 0; start < entries.size(); start += FOLD) {
          foldUnsealed(entries.subList(start, Math.min(entries.size(), start + FOLD)));
        }
      }
      knownBatches.addAll(unknown);
    }
  }

  private void fetchSealed() {
    while (true) {
      List<UUID> ids = feed.sealedIds(store.sealed(), FETCH);
      if (ids.isEmpty()) {
        return;
      }
      List<UUID> unknown = ids.stream().filter(id -> !unsealed.containsKey(id)).toList();
      Map<UUID, Entry> fetched = new HashMap<>();
      if (!unknown.isEmpty()) {
        feed.entries(unknown).forEach(entry -> fetched.put(entry.id(), entry));
      }
      for (int start = 0; start < ids.size(); start += FOLD) {
        foldSealed(ids.subList(start, Math.min(ids.size(), start + FOLD)), fetched);
      }
      folded.keep(store, kept);
      kept += (store.sealed() - kept) / FoldedBlock.LEAVES * FoldedBlock.LEAVES;
      if (ids.size() < FETCH) {
        return;
      }
    }
  }

  private void foldUnsealed(List<Entry> entries) {
    lock.writeLock().lock();
    try {
      for (Entry entry : entries) {
        fold.set(entry, store.dictionaries);
        unsealed.put(entry.id(), store.add(fold, MonthRows.UNSEALED));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void foldSealed(List<UUID> ids, Map<UUID, Entry> fetched) {
    lock.writeLock().lock();
    try {
      for (UUID id : ids) {
        Store.Row waiting = unsealed.remove(id);
        if (waiting != null) {
          store.seal(waiting, store.sealed());
          continue;
        }
        Entry entry = fetched.get(id);
        if (entry == null) {
          throw new IllegalStateException("Leaf %d has no entry".formatted(store.sealed()));
        }
        fold.set(entry, store.dictionaries);
        store.add(fold, store.sealed());
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Bytes taken by columns, cuboids of sums, cuboids of persons. */
  List<Long> footprint() {
    return read(current -> {
      List<Long> bytes = new ArrayList<>();
      for (long part : current.footprint()) {
        bytes.add(part);
      }
      return bytes;
    });
  }
}
