package org.liandong.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counting everything again by the database said about the cubes.
 *
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param treeSize entries counted
 * @param compared numbers compared
 * @param differences of them unequal; must be 0
 * @param first the first unequal one, in words for operators, or null
 */
public record Recomputation(
    Instant startedAt,
    Instant endedAt,
    long treeSize,
    long compared,
    long differences,
    @Nullable String first) {}
