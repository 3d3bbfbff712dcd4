package org.liandong.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * What was done to a pass line.
 *
 * @param year of the examination
 * @param region where the line holds
 * @param before the line there was, or null
 * @param after the line there is, or null when it was taken away
 * @param reason given
 * @param at when
 * @param account by whom
 */
public record PassLineChange(
    int year,
    RegionCode region,
    @Nullable Integer before,
    @Nullable Integer after,
    String reason,
    Instant at,
    UUID account) {}
