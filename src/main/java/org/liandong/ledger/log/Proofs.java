package org.liandong.ledger.log;

import java.util.List;

/**
 * Judges proofs. Inclusion follows RFC 9162 § 2.1.3.2. Consistency is the case from zero of the
 * consistency of a subtree [start, end) with a tree (draft-ietf-plants-merkle-tree-certs,
 * "Subtrees"), which for start 0 is RFC 9162 § 2.1.4.2. Whatever is malformed is judged false,
 * never thrown.
 */
public final class Proofs {

  private Proofs() {}

  /** Whether the leaf hash lies at the index in the tree with the root. */
  public static boolean inclusion(
      long leaf, long size, Hash leafHash, List<Hash> proof, Hash root) {
    if (leaf < 0 || leaf >= size || !leafHash.isWhole() || !root.isWhole()) {
      return false;
    }
    TreeHasher hasher = new TreeHasher();
    long node = leaf;
    long last = size - 1;
    Hash hash = leafHash;
    for (Hash sibling : proof) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = hasher.node(sibling, hash);
        int shift = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= shift;
        last >>= shift;
      } else {
        hash = hasher.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** Whether the tree of the second size and root begins with the tree of the first. */
  public static boolean consistency(
      long from, long to, Hash fromRoot, List<Hash> proof, Hash toRoot) {
    return from > 0 && subtreeConsistency(0, from, to, fromRoot, proof, toRoot);
  }

  /** Whether the leaf hash lies at the index in the subtree [start, end) with the root. */
  public static boolean subtreeInclusion(
      long leaf, long start, long end, Hash leafHash, List<Hash> proof, Hash root) {
    return isSubtree(start, end)
        && leaf >= start
        && inclusion(leaf - start, end - start, leafHash, proof, root);
  }

  /** Whether the subtree [start, end) with its root is part of the tree of the size and root. */
  public static boolean subtreeConsistency(
      long start, long end, long size, Hash subtreeRoot, List<Hash> proof, Hash root) {
    if (start == end && start >= 0 && end <= size) {
      return proof.isEmpty() && subtreeRoot.equals(new TreeHasher().empty());
    }
    if (!isSubtree(start, end) || end > size) {
      return false;
    }
    if (start == 0 && end == size) {
      return proof.isEmpty() && subtreeRoot.equals(root);
    }
    Walk walk = new Walk(start, end - 1, size - 1);
    walk.climbToWhereTheProofBegins();
    boolean complete = walk.first == walk.last;
    if (!complete && proof.isEmpty()) {
      return false;
    }
    Hash below = complete ? subtreeRoot : proof.getFirst();
    return walk.judge(complete ? proof : proof.subList(1, proof.size()), below, subtreeRoot, root);
  }

  private static boolean isSubtree(long start, long end) {
    if (start < 0 || end <= start) {
      return false;
    }
    long length = end - start;
    long span = length == 1 ? 1 : Long.highestOneBit(length - 1) << 1;
    return start == 0 || (span > 0 && start % span == 0);
  }

  /** The way up from the subtree's right edge to the root of the tree. */
  private static final class Walk {
    private final TreeHasher hasher = new TreeHasher();
    private long first;
    private long last;
    private long edge;

    Walk(long first, long last, long edge) {
      this.first = first;
      this.last = last;
      this.edge = edge;
    }

    void climbToWhereTheProofBegins() {
      boolean atTheEdge = last == edge;
      while (first != last && (atTheEdge || (last & 1) == 1)) {
        up();
      }
    }

    boolean judge(List<Hash> proof, Hash begin, Hash subtreeRoot, Hash root) {
      Hash subtree = begin;
      Hash tree = begin;
      for (Hash sibling : proof) {
        if (edge == 0) {
          return false;
        }
        if ((last & 1) == 1 || last == edge) {
          if (first < last) {
            subtree = hasher.node(sibling, subtree);
          }
          tree = hasher.node(sibling, tree);
          while ((last & 1) == 0 && last != 0) {
            up();
          }
        } else {
          tree = hasher.node(tree, sibling);
        }
        up();
      }
      return edge == 0 && subtree.equals(subtreeRoot) && tree.equals(root);
    }

    private void up() {
      first >>= 1;
      last >>= 1;
      edge >>= 1;
    }
  }
}
