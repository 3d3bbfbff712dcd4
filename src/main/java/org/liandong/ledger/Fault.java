package org.liandong.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a verification found wrong.
 *
 * @param kind what is wrong
 * @param entry id of the entry concerned, if one is
 * @param leaf number of the leaf concerned, or the first that can be, if one is
 * @param place tile as level/number, size of the checkpoint; empty where the leaf says it all
 */
public record Fault(FaultKind kind, @Nullable UUID entry, @Nullable Long leaf, String place) {}
