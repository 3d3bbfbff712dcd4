package org.liandong.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What anyone needs to compute the answer again.
 *
 * @param definition canonical line of the definition
 * @param definitionHash SHA-256 of it, hexadecimal
 * @param filter canonical line of the filter
 * @param scope {@code public} for all entries, {@code viewer} for what the asker may see
 * @param treeSize size of the log the answer covers
 * @param unsealed entries counted besides that have no leaf yet; 0 makes the answer repeatable by
 *     tree size at once, otherwise as soon as they are sealed
 * @param checkpoint signed note of the log at that size, when there is one
 * @param value the answer's value
 */
public record FigureReceipt(
    String definition,
    String definitionHash,
    String filter,
    String scope,
    long treeSize,
    long unsealed,
    @Nullable String checkpoint,
    @Nullable BigDecimal value) {}
