package org.liandong.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.log.Frontier;
import org.liandong.ledger.log.Hash;
import org.liandong.ledger.log.NoteVerifier;
import org.liandong.ledger.log.SignedNote;
import org.liandong.ledger.log.Tile;
import org.liandong.ledger.log.TileAppender;
import org.liandong.ledger.log.TreeHasher;
import org.liandong.ledger.log.TreeHead;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One walk over the whole log, leaf by leaf.
 *
 * <p>Each leaf is told three times: by the entry and its salt, by the commitment beside them, by
 * the hash in the tile. Where they disagree, the one that stands against the other two is named,
 * and the walk goes on with what the majority says, so that one changed byte is one fault. Whoever
 * changes all three alike is caught by the next signed root, and the leaves between it and the
 * checkpoint before are named.
 */
final class LogAudit {

  private static final int PAGE = 4_096;

  private final int city;
  private final VerificationRows rows;
  private final LogStore store;
  private final NoteVerifier verifier;
  private final TransactionTemplate transaction;
  private final Consumer<VerificationResult.Progress> progress;
  private final TreeHasher hasher = new TreeHasher();
  private final Committer committer = new Committer();
  private final Frontier frontier = new Frontier();
  private final TileAppender tiles =
      new TileAppender(0, (level, number) -> new Tile(level, number, List.of()));
  private long treeSize;
  private long checkpoints;
  private long faults;
  private long provenSize;
  private boolean rootLost;
  private @Nullable Fault first;

  LogAudit(
      int city,
      VerificationRows rows,
      LogStore store,
      NoteVerifier verifier,
      TransactionTemplate transaction,
      Consumer<VerificationResult.Progress> progress) {
    this.city = city;
    this.rows = rows;
    this.store = store;
    this.verifier = verifier;
    this.transaction = transaction;
    this.progress = progress;
  }

  void run() {
    treeSize = read(() -> store.checkpoints().latest(city)).map(Checkpoint::size).orElse(0L);
    CheckpointStream due = new CheckpointStream();
    due.check();
    for (long start = 0; start < treeSize; start += PAGE) {
      page(start, Math.min(start + PAGE, treeSize), due);
      progress.accept(new VerificationResult.Progress(frontier.size(), treeSize, faults));
    }
    tiles.changedPartial().forEach(this::compareUpper);
    read(() -> rows.leafBeyondLastCheckpoint(city))
        .ifPresent(leaf -> fault(FaultKind.LEAF_BEYOND, null, leaf, ""));
    read(() -> rows.entryWithoutLeaf(city))
        .ifPresent(entry -> fault(FaultKind.ENTRY_WITHOUT_LEAF, entry, null, ""));
  }

  long treeSize() {
    return treeSize;
  }

  long checkpoints() {
    return checkpoints;
  }

  long faults() {
    return faults;
  }

  @Nullable Fault first() {
    return first;
  }

  private void page(long start, long end, CheckpointStream due) {
    Iterator<VerificationRows.LeafRow> found = read(() -> rows.leaves(city, start, end)).iterator();
    VerificationRows.@Nullable LeafRow row = found.hasNext() ? found.next() : null;
    @Nullable Tile tile = null;
    for (long leaf = start; leaf < end; leaf++) {
      if (leaf % Tile.WIDTH == 0) {
        tile = kept(0, leaf / Tile.WIDTH);
      }
      boolean there = row != null && row.leaf() == leaf;
      Hash hash = judge(leaf, there ? row : null, hashIn(tile, leaf));
      if (there) {
        row = found.hasNext() ? found.next() : null;
      }
      frontier.append(hash);
      tiles.append(hash);
      due.check();
    }
    tiles.takeFull().forEach(this::compareUpper);
  }

  private static @Nullable Hash hashIn(@Nullable Tile tile, long leaf) {
    int place = (int) (leaf % Tile.WIDTH);
    return tile == null || place >= tile.width() ? null : tile.hashes().get(place);
  }

  /** Names what disagrees and says with which hash to go on. */
  private Hash judge(long leaf, VerificationRows.@Nullable LeafRow row, @Nullable Hash inTile) {
    if (row == null) {
      fault(FaultKind.LEAF_MISSING, null, leaf, "");
      return inTile == null ? hasher.empty() : inTile;
    }
    Hash committed = hasher.leaf(row.commitment());
    byte @Nullable [] canonical = row.canonical();
    if (canonical == null) {
      fault(FaultKind.ENTRY_MISSING, row.entry(), leaf, "");
    }
    byte[] recomputed =
        canonical == null ? row.commitment() : committer.commit(row.salt(), canonical);
    boolean entryAgrees = Arrays.equals(recomputed, row.commitment());
    if (inTile == null) {
      if (!entryAgrees) {
        fault(FaultKind.ENTRY_CHANGED, row.entry(), leaf, "");
      }
      return committed;
    }
    if (entryAgrees && inTile.equals(committed)) {
      return committed;
    }
    if (entryAgrees) {
      fault(FaultKind.TILE_CHANGED, row.entry(), leaf, "0/" + leaf / Tile.WIDTH);
      return committed;
    }
    fault(
        inTile.equals(committed) ? FaultKind.ENTRY_CHANGED : FaultKind.LEAF_CHANGED,
        row.entry(),
        leaf,
        "");
    return inTile;
  }

  private @Nullable Tile kept(int level, long number) {
    Optional<Tile> found = read(() -> store.tiles().find(city, level, number));
    if (found.isEmpty()) {
      fault(FaultKind.TILE_MISSING, null, number << (8 * (level + 1)), level + "/" + number);
    }
    return found.orElse(null);
  }

  /** Level 0 has been compared leaf by leaf. */
  private void compareUpper(Tile recomputed) {
    if (recomputed.level() == 0) {
      return;
    }
    @Nullable Tile tile = kept(recomputed.level(), recomputed.number());
    if (tile == null) {
      return;
    }
    if (tile.width() < recomputed.width() || !tile.first(recomputed.width()).equals(recomputed)) {
      fault(
          FaultKind.TILE_CHANGED,
          null,
          recomputed.number() << (8 * (recomputed.level() + 1)),
          recomputed.level() + "/" + recomputed.number());
    }
  }

  private void fault(FaultKind kind, @Nullable UUID entry, @Nullable Long leaf, String place) {
    faults++;
    if (first == null) {
      first = new Fault(kind, entry, leaf, place);
    }
  }

  private <T> T read(Supplier<T> question) {
    return Objects.requireNonNull(transaction.execute(status -> question.get()));
  }

  /** The checkpoints in the order of their size, each judged when the tree has grown to it. */
  private final class CheckpointStream {

    private static final int CHUNK = 1_000;

    private Iterator<Checkpoint> chunk = List.<Checkpoint>of().iterator();
    private long nextFrom;
    private @Nullable Checkpoint next = advance();

    void check() {
      while (next != null && next.size() == frontier.size()) {
        judge(next);
        next = advance();
      }
    }

    private @Nullable Checkpoint advance() {
      if (!chunk.hasNext()) {
        chunk = read(() -> store.checkpoints().from(city, nextFrom, CHUNK)).iterator();
      }
      if (!chunk.hasNext()) {
        return null;
      }
      Checkpoint checkpoint = chunk.next();
      nextFrom = checkpoint.size() + 1;
      return checkpoint.size() > treeSize ? null : checkpoint;
    }

    private void judge(Checkpoint checkpoint) {
      checkpoints++;
      String place = Long.toString(checkpoint.size());
      if (!saysWhatItsRowSays(checkpoint)) {
        fault(FaultKind.CHECKPOINT_CHANGED, null, null, place);
        return;
      }
      if (rootLost) {
        return;
      }
      if (frontier.root().equals(checkpoint.rootHash())) {
        provenSize = checkpoint.size();
      } else {
        rootLost = true;
        fault(FaultKind.CHECKPOINT_ROOT, null, provenSize, place);
      }
    }

    private boolean saysWhatItsRowSays(Checkpoint checkpoint) {
      try {
        SignedNote note = SignedNote.parse(checkpoint.note());
        return note.signedBy(verifier)
            && TreeHead.parse(note.text())
                .equals(new TreeHead(verifier.name(), checkpoint.size(), checkpoint.rootHash()));
      } catch (IllegalArgumentException unreadable) {
        return false;
      }
    }
  }
}
