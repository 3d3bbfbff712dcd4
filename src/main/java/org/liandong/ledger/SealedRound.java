package org.liandong.ledger;

/**
 * A round of sealing has committed.
 *
 * @param size how many entries got their leaves
 */
record SealedRound(int size) {}
