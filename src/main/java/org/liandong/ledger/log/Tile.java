package org.liandong.ledger.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of neighbouring hashes, eight levels of the tree apart from the next row: hash <i>i</i> of
 * tile <i>number</i> covers 256<sup>level</sup> leaves (C2SP tlog-tiles).
 *
 * @param level 0 holds leaf hashes
 * @param number of the tile in its level
 * @param hashes 1 to 256 of them; fewer than 256 is a partial tile
 */
public record Tile(int level, long number, List<Hash> hashes) {

  /** Hashes in a full tile. */
  public static final int WIDTH = 256;

  /** Takes a defensive copy. */
  public Tile {
    hashes = List.copyOf(hashes);
  }

  /** Reads hashes one after another. */
  public static Tile of(int level, long number, byte[] bytes) {
    List<Hash> hashes = new ArrayList<>(bytes.length / Hash.LENGTH);
    for (int offset = 0; offset + Hash.LENGTH <= bytes.length; offset += Hash.LENGTH) {
      hashes.add(Hash.of(bytes, offset));
    }
    return new Tile(level, number, hashes);
  }

  /** How many hashes. */
  public int width() {
    return hashes.size();
  }

  /** The hashes one after another. */
  public byte[] bytes() {
    byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).raw(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
    }
    return bytes;
  }

  /** The first hashes only. */
  public Tile first(int width) {
    return new Tile(level, number, hashes.subList(0, width));
  }

  /** How many hashes the last, partial tile of a level has in a tree of the size; 0 for none. */
  public static int partialWidth(int level, long size) {
    return (int) (size >>> (8 * level)) & (WIDTH - 1);
  }

  /** The number of the last, partial tile of a level in a tree of the size. */
  public static long partialNumber(int level, long size) {
    return level == 7 ? 0 : size >>> (8 * (level + 1));
  }
}
