package org.liandong.statistics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Counted;
import org.springframework.stereotype.Component;

/**
 * The folded ledger while it grows: readers share a lock, folding takes it for a moment per chunk.
 * Folding is adding, and the order of entries does not matter: an entry is folded as soon as it is
 * seen, sealed or not, and gets its leaf number later.
 */
@Component
class LiveStore {

  /** Entries folded under one lock: about a millisecond, which is what a reader may wait. */
  private static final int CHUNK = 512;

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Store store = new Store();
  private final Fold fold = new Fold();
  private final Map<UUID, Store.Row> unsealed = new HashMap<>();

  /** Rows of sealed entries not kept as a block yet, by leaf. */
  private final Deque<Store.Row> unkept = new ArrayDeque<>();

  /** Reads the store while nothing is folded. */
  <T> T read(Function<Store, T> reader) {
    lock.readLock().lock();
    try {
      return reader.apply(store);
    } finally {
      lock.readLock().unlock();
    }
  }

  int sealed() {
    return read(Store::sealed);
  }

  /** Fills the store before anything else is folded. */
  void load(Consumer<Store> loader) {
    write(() -> loader.accept(store));
  }

  /** Of these ids, the ones not folded as waiting. */
  List<UUID> unknown(Collection<UUID> ids) {
    return ids.stream().filter(id -> !unsealed.containsKey(id)).toList();
  }

  /** Entries folded, sealed or not. */
  long size() {
    return read(current -> current.sealed() + current.unsealed());
  }

  boolean holdsUnsealed() {
    return !unsealed.isEmpty();
  }

  /** Folds entries that wait for their leaves; one folded already is left as it is. */
  void foldWaiting(List<Counted> entries) {
    for (int start = 0; start < entries.size(); start += CHUNK) {
      List<Counted> chunk = entries.subList(start, Math.min(entries.size(), start + CHUNK));
      write(() -> {
        for (Counted entry : chunk) {
          if (!unsealed.containsKey(entry.id())) {
            fold.set(entry, store.dictionaries);
            unsealed.put(entry.id(), store.add(fold, MonthRows.UNSEALED));
          }
        }
      });
    }
  }

  /**
   * Gives the next leaves to these entries, in order.
   *
   * @param fetched at least those not folded yet
   */
  void seal(List<UUID> ids, Map<UUID, Counted> fetched) {
    for (int start = 0; start < ids.size(); start += CHUNK) {
      List<UUID> chunk = ids.subList(start, Math.min(ids.size(), start + CHUNK));
      write(() -> chunk.forEach(id -> seal(id, fetched.get(id))));
    }
  }

  /** Folds the entries of the next leaves, in order. */
  void foldSealed(List<Counted> entries) {
    for (int start = 0; start < entries.size(); start += CHUNK) {
      List<Counted> chunk = entries.subList(start, Math.min(entries.size(), start + CHUNK));
      write(() -> chunk.forEach(entry -> seal(entry.id(), entry)));
    }
  }

  private void seal(UUID id, @Nullable Counted entry) {
    int leaf = store.sealed();
    Store.Row row = unsealed.remove(id);
    if (row != null) {
      store.seal(row, leaf);
    } else if (entry != null) {
      fold.set(entry, store.dictionaries);
      row = store.add(fold, leaf);
    } else {
      throw new IllegalStateException("Leaf %d has no entry".formatted(leaf));
    }
    unkept.add(row);
  }

  /** The next block to keep, or null while there are too few leaves. */
  @Nullable FoldedBlock nextBlock() {
    lock.readLock().lock();
    try {
      if (unkept.size() < FoldedBlock.LEAVES) {
        return null;
      }
      List<Store.Row> rows = new ArrayList<>(FoldedBlock.LEAVES);
      unkept.stream().limit(FoldedBlock.LEAVES).forEach(rows::add);
      return FoldedBlock.of(store, (long) store.sealed() - unkept.size(), rows);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Forgets where the rows of the block lie that has been kept. */
  void kept() {
    write(() -> {
      for (int leaf = 0; leaf < FoldedBlock.LEAVES; leaf++) {
        unkept.remove();
      }
    });
  }

  private void write(Runnable change) {
    lock.writeLock().lock();
    try {
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
