package org.liandong.ledger;

/** What a verification can find wrong. */
public enum FaultKind {
  /** The entry, or its salt, is not what was committed to. */
  ENTRY_CHANGED,
  /** A leaf's entry is gone. */
  ENTRY_MISSING,
  /** An entry neither has a leaf nor waits for one. */
  ENTRY_WITHOUT_LEAF,
  /** The commitment beside the entry is not the one the tree holds. */
  LEAF_CHANGED,
  /** A number has no leaf. */
  LEAF_MISSING,
  /** Leaves lie beyond the last checkpoint. */
  LEAF_BEYOND,
  /** A tile holds another hash than the leaves below it give. */
  TILE_CHANGED,
  /** A tile is gone. */
  TILE_MISSING,
  /** A checkpoint's row and its signed note disagree, or the signature is not the log's. */
  CHECKPOINT_CHANGED,
  /** The leaves do not give the root that was signed. */
  CHECKPOINT_ROOT
}
