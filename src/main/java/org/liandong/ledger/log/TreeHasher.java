package org.liandong.ledger.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Hashes leaves and nodes as RFC 9162 § 2.1.1 says: SHA-256 over 0x00 and the entry, over 0x01 and
 * the two children. Holds one digest, so one thread at a time.
 */
public final class TreeHasher {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final MessageDigest digest = sha256();

  /** SHA-256, which every Java has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The hash of the tree without leaves. */
  public Hash empty() {
    return Hash.wrap(digest.digest());
  }

  /** The hash of a leaf. */
  public Hash leaf(byte[] entry) {
    digest.update(LEAF);
    return Hash.wrap(digest.digest(entry));
  }

  /** The hash over two children. */
  public Hash node(Hash left, Hash right) {
    digest.update(NODE);
    digest.update(left.raw());
    return Hash.wrap(digest.digest(right.raw()));
  }

  /** The hash over neighbours, their number a power of two. */
  Hash perfect(List<Hash> neighbours) {
    if (neighbours.size() == 1) {
      return neighbours.getFirst();
    }
    int half = neighbours.size() / 2;
    return node(
        perfect(neighbours.subList(0, half)), perfect(neighbours.subList(half, neighbours.size())));
  }

  /** The root over perfect subtrees, largest first. */
  Hash root(List<Hash> subtrees) {
    if (subtrees.isEmpty()) {
      return empty();
    }
    Hash root = subtrees.getLast();
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = node(subtrees.get(i), root);
    }
    return root;
  }
}
