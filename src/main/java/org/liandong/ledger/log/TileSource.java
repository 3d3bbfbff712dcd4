package org.liandong.ledger.log;

/** Where the tiles of a tree are kept. */
@FunctionalInterface
public interface TileSource {

  /**
   * The tile with at least the hashes the asked tree size has there.
   *
   * @throws IllegalStateException when it is not kept
   */
  Tile tile(int level, long number);
}
