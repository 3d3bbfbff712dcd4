package org.liandong.ledger;

/**
 * An entry with its place in the log.
 *
 * @param leaf contiguous from 0
 * @param entry the entry
 */
public record SealedEntry(long leaf, Entry entry) {}
