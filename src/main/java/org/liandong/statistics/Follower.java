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
 * <p>The database is asked beside the caller's transaction: her row policies would hide entries,
 * and a long one would keep the sealing queue from being cleaned.
 */
@Component
class Follower {

  private static final int FETCH = 8_192;

  /** Leaves given under one lock, and those an asker gives herself rather than leave them open. */
  private static final int PIECE = 512;

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

  /** Batches folded that had no leaves when last looked at, and how many entries each has. */
  private Map<Long, Integer> known = Map.of();

  /** The entries of all leaves below are folded; some may not know their leaf yet. */
  private volatile long covered;

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

  /**
   * Folds everything committed before the call, because someone asks.
   *
   * @param changed false where it is known that all of that is folded
   */
  void follow(boolean changed) {
    pace.asked();
    if (changed) {
      catchUp();
    }
    if (covered - store.sealed() <= PIECE) {
      settle();
    }
  }

  /** Folds ahead of those who ask, and tells whether there was anything new. */
  boolean ahead() {
    long before = store.size();
    catchUp();
    settle();
    return store.size() != before;
  }

  /**
   * Tells entries folded before they were sealed their leaves. Answers about everything do not
   * depend on it, only those as of a size of the log; so it is done beside them, in pieces.
   */
  void settle() {
    for (long first = store.sealed(); first < covered; first = store.sealed()) {
      long begin = first;
      long past = Math.min(covered, first + PIECE);
      List<UUID> ids = aside.look(client -> tail.ids(client, begin, past));
      following.lock();
      try {
        if (store.sealed() == begin) {
          store.seal(ids, Map.of());
        }
      } finally {
        following.unlock();
      }
    }
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
          aside.look(client -> {
            personLinks.refresh(client);
            return tail.news(client, known.keySet());
          });
      fold(news);
      answered = upTo;
    } finally {
      following.unlock();
    }
  }

  private void load() {
    if (!loaded) {
      store.load(folded::load);
      covered = store.sealed();
      loaded = true;
    }
  }

  /**
   * Folds what is new. A batch gone from the waiting ones has its leaves, all of them: only leaves
   * beyond those are of entries not seen before.
   */
  private void fold(LedgerTail.News news) {
    Map<Long, Integer> waiting = new HashMap<>();
    news.waiting()
        .forEach(batch ->
            waiting.put(
                batch.number(), known.getOrDefault(batch.number(), batch.entries().size())));
    long gone =
        known.entrySet().stream()
            .filter(batch -> !waiting.containsKey(batch.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    long unseen = news.leaves() - covered - gone;
    if (!store.holdsUnsealed()) {
      foldSealed(news.leaves());
    } else if (unseen > 0) {
      foldUnseen(news.leaves(), unseen);
    }
    foldWaiting(news.waiting());
    known = waiting;
    covered = news.leaves();
  }

  private void foldWaiting(List<LedgerTail.Batch> waiting) {
    List<UUID> ids = new ArrayList<>();
    waiting.forEach(batch -> ids.addAll(batch.entries()));
    fetch(store.unknown(ids)).forEach(store::foldWaiting);
  }

  private void foldSealed(long leaves) {
    for (long first = store.sealed(); first < leaves; first = store.sealed()) {
      long begin = first;
      long past = Math.min(leaves, first + FETCH);
      store.foldSealed(
          aside.look(client -> {
            List<Counted> entries = new ArrayList<>(FETCH);
            tail.sealed(client, begin, past, entries::add);
            return entries;
          }));
      covered = past;
      keep();
    }
  }

  /** Folds entries sealed before they were seen; the newest leaves are most likely theirs. */
  private void foldUnseen(long leaves, long unseen) {
    long missing = unseen;
    for (long past = leaves; missing > 0 && past > covered; ) {
      long end = past;
      long begin = Math.max(covered, past - PIECE);
      List<UUID> ids = store.unknown(aside.look(client -> tail.ids(client, begin, end)));
      fetch(ids).forEach(store::foldWaiting);
      missing -= ids.size();
      past = begin;
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
        pieces.add(aside.look(client -> tail.entries(client, missing)));
      }
    }
    return pieces;
  }
}
