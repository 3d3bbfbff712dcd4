package org.liandong.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A figure as staff wish to define it; nothing of it is checked yet.
 *
 * @param code stable, such as {@code service.elderly_hours}
 * @param names in both languages
 * @param kind what it computes
 * @param base entries counted; null in a ratio or change
 * @param measure what of them is added up; null in a ratio or change, or of persons
 * @param filter fields the entries are narrowed to: domain, method, group, category
 * @param numerator code of the figure above the line, else null
 * @param denominator code of the figure below the line, null in a change
 * @param unit of the value
 * @param decimals kept, 0 to 4
 * @param isPublic whether the public may ask
 * @param reason why it is defined or changed, for those who come after
 */
public record DefinitionDraft(
    String code,
    FigureDefinition.Names names,
    DefinitionKind kind,
    @Nullable DefinitionBase base,
    @Nullable Measure measure,
    FigureFilter filter,
    @Nullable String numerator,
    @Nullable String denominator,
    FigureUnit unit,
    int decimals,
    boolean isPublic,
    String reason) {}
