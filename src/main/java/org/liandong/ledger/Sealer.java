package org.liandong.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.Tile;
import org.liandong.ledger.log.TileAppender;
import org.liandong.ledger.log.TreeHasher;
import org.liandong.ledger.log.TreeHead;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their leaves. One round is one transaction: it takes the batches that
 * wait, numbers their entries without a gap, commits to each under a fresh salt, grows the tiles,
 * signs a checkpoint and empties the queue; whatever interrupts it leaves everything as it was. A
 * lock in the database lets one node at a time seal. Order is the queue's; no clock takes part.
 */
@Component
class Sealer {

  /** A round ends with the batch that reaches so many entries. */
  static final int ROUND = 8_192;

  private final SealingQueue queue;
  private final LogStore store;
  private final LogKey key;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final int city;
  private final SecureRandom random = new SecureRandom();

  Sealer(
      SealingQueue queue,
      LogStore store,
      LogKey key,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${liandong.city.code}") int city) {
    this.queue = queue;
    this.store = store;
    this.key = key;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
    this.city = city;
  }

  /**
   * Opens the log: makes its key and its checkpoint of size 0, or proves that the key is the one it
   * was always signed with.
   *
   * @throws IllegalStateException when the key is missing or another log's
   */
  void open() {
    Viewer.SYSTEM.run(() ->
        transaction.executeWithoutResult(status -> {
          store.waitForOpening();
          store.checkpoints().latest(city).ifPresentOrElse(key::requireSame, this::begin);
        }));
  }

  private void begin() {
    key.makeUnlessThere();
    sign(0, new TreeHasher().empty());
  }

  /** Seals one round. Returns how many entries got their leaf: 0 when none waits. */
  int seal() {
    return Viewer.SYSTEM.call(() -> {
      Round round = Objects.requireNonNull(transaction.execute(status -> round()));
      if (round.entries() > 0) {
        events.publishEvent(new SealedRound(round.entries()));
        events.publishEvent(new Sealed(round.treeSize()));
      }
      return round.entries();
    });
  }

  private Round round() {
    if (!queue.holdsAny(city) || !queue.lock(city)) {
      return Round.NOTHING;
    }
    List<SealingQueue.Batch> batches = queue.first(city, ROUND);
    List<UUID> ids = new ArrayList<>();
    batches.forEach(batch -> ids.addAll(batch.entries()));
    if (ids.isEmpty()) {
      return Round.NOTHING;
    }
    long first = store.checkpoints().latest(city).orElseThrow().size();
    TileAppender appender = new TileAppender(first, store.tiles().of(city));
    commit(ids, first, appender);
    List<Tile> changed = new ArrayList<>(appender.takeFull());
    changed.addAll(appender.changedPartial());
    store.tiles().save(city, changed);
    sign(appender.size(), appender.root());
    queue.remove(batches);
    return new Round(ids.size(), appender.size());
  }

  private void commit(List<UUID> ids, long first, TileAppender appender) {
    List<byte[]> canonical = store.leaves().canonical(city, ids);
    byte[] randomness = new byte[ids.size() * Committer.SALT_LENGTH];
    random.nextBytes(randomness);
    byte[][] salts = new byte[ids.size()][];
    byte[][] commitments = new byte[ids.size()][];
    Committer committer = new Committer();
    TreeHasher hasher = new TreeHasher();
    for (int i = 0; i < salts.length; i++) {
      int offset = i * Committer.SALT_LENGTH;
      salts[i] = Arrays.copyOfRange(randomness, offset, offset + Committer.SALT_LENGTH);
      commitments[i] = committer.commit(salts[i], canonical.get(i));
      appender.append(hasher.leaf(commitments[i]));
    }
    store.leaves().insert(city, first, ids, salts, commitments);
  }

  private void sign(long size, Hash root) {
    String note = key.signer().sign(new TreeHead(key.origin(), size, root).text());
    store
        .checkpoints()
        .append(
            city,
            new Checkpoint(
                size, root.toString(), note, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private record Round(int entries, long treeSize) {
    private static final Round NOTHING = new Round(0, 0);
  }
}
