package org.liandong.ledger.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Grows a tree tile by tile. Starts from the partial tiles on its right edge and hands back every
 * tile that the new leaves changed.
 */
public final class TileAppender {

  private static final int LEVELS = 8;

  private final TreeHasher hasher = new TreeHasher();
  private final List<List<Hash>> edge = new ArrayList<>();
  private final List<Tile> full = new ArrayList<>();
  private final boolean[] touched = new boolean[LEVELS];
  private long size;

  /**
   * Continues a tree.
   *
   * @param size leaves it has
   * @param partial its partial tiles, asked once for each level that has one
   */
  public TileAppender(long size, TileSource partial) {
    this.size = size;
    for (int level = 0; level < LEVELS; level++) {
      int width = Tile.partialWidth(level, size);
      edge.add(
          width == 0
              ? new ArrayList<>()
              : new ArrayList<>(
                  partial.tile(level, Tile.partialNumber(level, size)).first(width).hashes()));
    }
  }

  /** Adds a leaf's hash on the right. */
  public void append(Hash leaf) {
    size++;
    append(0, leaf);
  }

  private void append(int level, Hash hash) {
    List<Hash> row = edge.get(level);
    row.add(hash);
    touched[level] = true;
    if (row.size() == Tile.WIDTH) {
      Hash above = hasher.perfect(row);
      full.add(new Tile(level, Tile.partialNumber(level, size) - 1, row));
      row.clear();
      touched[level] = false;
      append(level + 1, above);
    }
  }

  /** How many leaves. */
  public long size() {
    return size;
  }

  /** Tiles that became full since the start or the last call; they never change again. */
  public List<Tile> takeFull() {
    List<Tile> taken = List.copyOf(full);
    full.clear();
    return taken;
  }

  /** The partial tiles on the right edge that changed since the start. */
  public List<Tile> changedPartial() {
    List<Tile> changed = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      if (touched[level]) {
        changed.add(new Tile(level, Tile.partialNumber(level, size), edge.get(level)));
      }
    }
    return changed;
  }

  /** The root of the tree as it is. */
  public Hash root() {
    List<Hash> subtrees = new ArrayList<>();
    for (int level = LEVELS - 1; level >= 0; level--) {
      List<Hash> row = edge.get(level);
      int start = 0;
      while (start < row.size()) {
        int span = Integer.highestOneBit(row.size() - start);
        subtrees.add(hasher.perfect(row.subList(start, start + span)));
        start += span;
      }
    }
    return hasher.root(subtrees);
  }
}
