package org.liandong.ledger.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads roots and proofs of any size out of the tiles of a tree (RFC 9162 § 2.1.3, § 2.1.4). Keeps
 * the tiles it has read; one thread at a time, one instance for each question or a few.
 */
public final class TileTree {

  private final TreeHasher hasher = new TreeHasher();
  private final TileSource source;
  private final Map<Place, Tile> read = new HashMap<>();

  /** A tree over these tiles. */
  public TileTree(TileSource source) {
    this.source = source;
  }

  /** The root at the size. */
  public Hash root(long size) {
    return size == 0 ? hasher.empty() : range(0, size);
  }

  /** Proof that the leaf lies in the tree of the size, bottom up. */
  public List<Hash> inclusion(long leaf, long size) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("No leaf " + leaf + " in a tree of " + size);
    }
    List<Hash> proof = new ArrayList<>();
    path(leaf, 0, size, proof);
    return proof;
  }

  /** Proof that the tree of the second size begins with the tree of the first. */
  public List<Hash> consistency(long from, long to) {
    if (from < 1 || from > to) {
      throw new IllegalArgumentException("No proof from " + from + " to " + to);
    }
    List<Hash> proof = new ArrayList<>();
    if (from < to) {
      subproof(from, 0, to, true, proof);
    }
    return proof;
  }

  private void path(long leaf, long start, long end, List<Hash> proof) {
    if (end - start == 1) {
      return;
    }
    long middle = start + split(end - start);
    if (leaf < middle) {
      path(leaf, start, middle, proof);
      proof.add(range(middle, end));
    } else {
      path(leaf, middle, end, proof);
      proof.add(range(start, middle));
    }
  }

  private void subproof(long from, long start, long end, boolean known, List<Hash> proof) {
    if (from == end) {
      if (!known) {
        proof.add(range(start, end));
      }
      return;
    }
    long middle = start + split(end - start);
    if (from <= middle) {
      subproof(from, start, middle, known, proof);
      proof.add(range(middle, end));
    } else {
      subproof(from, middle, end, false, proof);
      proof.add(range(start, middle));
    }
  }

  private Hash range(long start, long end) {
    long length = end - start;
    if (Long.bitCount(length) == 1) {
      int height = Long.numberOfTrailingZeros(length);
      return perfect(height, start >>> height);
    }
    long middle = start + split(length);
    return hasher.node(range(start, middle), range(middle, end));
  }

  private Hash perfect(int height, long index) {
    int level = height / 8;
    int within = height % 8;
    long first = index << within;
    Tile tile =
        read.computeIfAbsent(
            new Place(level, first >>> 8), place -> source.tile(place.level(), place.number()));
    int offset = (int) (first & (Tile.WIDTH - 1));
    return hasher.perfect(tile.hashes().subList(offset, offset + (1 << within)));
  }

  /** The largest power of two below the length. */
  private static long split(long length) {
    return Long.highestOneBit(length - 1);
  }

  private record Place(int level, long number) {}
}
