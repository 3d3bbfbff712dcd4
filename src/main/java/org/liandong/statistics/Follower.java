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
import org.liandong.ledger.Counted;
import org.liandong.ledger.LedgerTail;
import org.liandong.shared.database.Aside;
import org.springframework.stereotype.Component;

/**
 * Brings the store up to the ledger. One look at the database tells what was committed before it;
 * exactly that is folded, however fast others write meanwhile. Callers who arrive together share a
 * look.
 *
 * <p>The database is asked in short transactions beside the caller's: her row policies would hide
 * entries, and a long one would keep the sealing queue from being cleaned.
 */
@Component
class Follower {

  private static final int FETCH = 8_192;

  private final LiveStore store;
  private final LedgerTail tail;
  private final PostedEntries posted;
  private final PersonLinks personLinks;
  private final FoldedLedger folded;
  private final Aside aside;
  private final Pace pace;
  private final ReentrantLock following = new ReentrantLock();
  private final ReentrantLock keeping = new ReentrantLock();
  private final AtomicLong asked = new AtomicLong();
  private final Set<Long> knownBatches = new HashSet<>();
  private long answered;
  private boolean loaded;

  Follower(
      LiveStore store,
      LedgerTail tail,
      PostedEntries posted,
      PersonLinks personLinks,
      FoldedLedger folded,
      Aside aside,
      Pace pace) {
    this.store = store;
    this.tail = tail;
    this.posted = posted;
    this.personLinks = personLinks;
    this.folded = folded;
    this.aside = aside;
    this.pace = pace;
  }

  /** Folds everything committed before the call, because someone asks. */
  void follow() {
    pace.asked();
    catchUp();
  }

  /** Folds ahead of those who ask, and tells whether there was anything new. */
  boolean ahead() {
    long before = store.size();
    catchUp();
    return store.size() != before;
  }

  private void catchUp() {
    long ticket = asked.incrementAndGet();
    following.lock();
    try {
      if (answered >= ticket) {
        return;
      }
      long upTo = asked.get();
      load();
      LedgerTail.News news =
          aside.call(client -> {
            personLinks.refresh(client);
            return tail.news(client, knownBatches);
          });
      foldWaiting(news.waiting());
      foldLeaves(news.leaves());
      answered = upTo;
    } finally {
      following.unlock();
    }
  }

  private void load() {
    if (!loaded) {
      store.load(folded::load);
      loaded = true;
    }
  }

  private void foldWaiting(List<LedgerTail.Batch> waiting) {
    Set<Long> numbers = new HashSet<>();
    waiting.forEach(batch -> numbers.add(batch.number()));
    knownBatches.retainAll(numbers);
    List<UUID> ids = new ArrayList<>();
    waiting.forEach(batch -> ids.addAll(batch.entries()));
    fetch(store.unknown(ids)).forEach(store::foldWaiting);
    knownBatches.addAll(numbers);
  }

  private void foldLeaves(long leaves) {
    for (long first = store.sealed(); first < leaves; first = store.sealed()) {
      long begin = first;
      long past = Math.min(leaves, first + FETCH);
      if (store.holdsUnsealed()) {
        List<UUID> ids = aside.call(client -> tail.ids(client, begin, past));
        Map<UUID, Counted> fetched = new HashMap<>();
        fetch(store.unknown(ids))
            .forEach(entries -> entries.forEach(entry -> fetched.put(entry.id(), entry)));
        store.seal(ids, fetched);
      } else {
        store.foldSealed(
            aside.call(client -> {
              List<Counted> entries = new ArrayList<>(FETCH);
              tail.sealed(client, begin, past, entries::add);
              return entries;
            }));
        keep();
      }
    }
  }

  /** Keeps in the database what was folded, so that a start need not fold it again. */
  void keep() {
    keeping.lock();
    try {
      for (FoldedBlock block = store.nextBlock(); block != null; block = store.nextBlock()) {
        folded.keep(block);
        store.kept();
      }
    } finally {
      keeping.unlock();
    }
  }

  /** The entries of these ids, from memory or from the database, in pieces. */
  private List<List<Counted>> fetch(List<UUID> ids) {
    List<List<Counted>> pieces = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += FETCH) {
      List<UUID> wanted = ids.subList(from, Math.min(ids.size(), from + FETCH));
      List<Counted> remembered = posted.take(wanted);
      pieces.add(remembered);
      if (remembered.size() < wanted.size()) {
        Set<UUID> missing = new HashSet<>(wanted);
        remembered.forEach(entry -> missing.remove(entry.id()));
        pieces.add(aside.call(client -> tail.entries(client, missing)));
      }
    }
    return pieces;
  }
}
