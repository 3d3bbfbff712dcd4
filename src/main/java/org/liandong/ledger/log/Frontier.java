package org.liandong.ledger.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of the perfect subtrees it consists of, largest
 * first, one for each bit set in its size. Enough to grow and to name the root at every size, in
 * memory of the logarithm.
 */
public final class Frontier {

  private final TreeHasher hasher = new TreeHasher();
  private final List<Hash> subtrees = new ArrayList<>();
  private long size;

  /** Adds a leaf's hash on the right. */
  public void append(Hash leaf) {
    Hash hash = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      hash = hasher.node(subtrees.removeLast(), hash);
    }
    subtrees.add(hash);
    size++;
  }

  /** How many leaves. */
  public long size() {
    return size;
  }

  /** The root of the tree as it is. */
  public Hash root() {
    return hasher.root(subtrees);
  }
}
