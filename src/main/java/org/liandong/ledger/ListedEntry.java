package org.liandong.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An entry with its place in the log.
 *
 * @param entry the entry
 * @param leaf its number, or null while it waits to be sealed
 */
public record ListedEntry(Entry entry, @Nullable Long leaf) {}
