package org.liandong.ledger;

import java.util.List;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.TileTree;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the log has signed, and proofs between its sizes. Holds nothing of anybody, so everyone may
 * ask.
 */
@Service
public class Checkpoints {

  private final LogStore store;
  private final LogKey key;
  private final int city;

  Checkpoints(LogStore store, LogKey key, @Value("${liandong.city.code}") int city) {
    this.store = store;
    this.key = key;
    this.city = city;
  }

  /** The last one signed. Even the empty log has one. */
  @Requires({})
  @Transactional(readOnly = true)
  public Checkpoint latest() {
    return store
        .checkpoints()
        .latest(city)
        .orElseThrow(() -> new IllegalStateException("The log has not been opened"));
  }

  /**
   * What proves the log at this size, be it the size of a checkpoint or one between two.
   *
   * @throws Refusal NOT_FOUND when the log has not yet grown so far
   */
  @Requires({})
  @Transactional(readOnly = true)
  public ProvenSize at(long size) {
    List<Checkpoint> found = size < 0 ? List.of() : store.checkpoints().from(city, size, 1);
    if (found.isEmpty()) {
      throw Refusal.notFound("ledger.size.ahead", Long.toString(size));
    }
    Checkpoint checkpoint = found.getFirst();
    TileTree tree = tree();
    return new ProvenSize(
        size,
        tree.root(size).toString(),
        size == 0 ? List.of() : texts(tree.consistency(size, checkpoint.size())),
        checkpoint,
        publicKey());
  }

  /**
   * Proof between two sizes.
   *
   * @throws Refusal USER when they are not 1 ≤ from ≤ to; NOT_FOUND when the log is smaller than to
   */
  @Requires({})
  @Transactional(readOnly = true)
  public Consistency consistency(long from, long to) {
    if (from < 1 || from > to) {
      throw Refusal.user("ledger.sizes.disordered", Long.toString(from), Long.toString(to));
    }
    if (to > latest().size()) {
      throw Refusal.notFound("ledger.size.ahead", Long.toString(to));
    }
    TileTree tree = tree();
    return new Consistency(
        from,
        to,
        tree.root(from).toString(),
        tree.root(to).toString(),
        texts(tree.consistency(from, to)));
  }

  /** The key the log signs with, as {@code name+hash+base64} (C2SP signed-note). */
  @Requires({})
  public String publicKey() {
    return key.signer().verifier().toString();
  }

  /** Refuses a receipt that came with another log's key. */
  void requireOwn(SignedSize signed) throws ReceiptFault {
    if (!signed.publicKey().equals(publicKey())) {
      throw new ReceiptFault("key-of-another");
    }
  }

  /** The log's tree as the tiles have it; inside a transaction. */
  TileTree tree() {
    return new TileTree(store.tiles().of(city));
  }

  static List<String> texts(List<Hash> proof) {
    return proof.stream().map(Hash::toString).toList();
  }
}
