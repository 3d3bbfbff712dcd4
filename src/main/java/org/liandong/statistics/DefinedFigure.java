package org.liandong.statistics;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a figure defined by staff.
 *
 * @param definition as it counts
 * @param retired whether this version takes the figure out of use
 * @param reason given
 * @param definedAt when
 * @param definedBy account
 * @param by its name at that time
 */
public record DefinedFigure(
    FigureDefinition definition,
    boolean retired,
    String reason,
    Instant definedAt,
    UUID definedBy,
    String by) {}
