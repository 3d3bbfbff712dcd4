package org.liandong.ledger;

/**
 * Entries have got their leaves and the log has grown. Published after the commit, on the sealer's
 * own thread: a listener that has more to do than to ring a bell does it on a thread of its own.
 *
 * @param treeSize leaves the log has now
 */
public record Sealed(long treeSize) {}
