package org.liandong.statistics;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One cell of an answer.
 *
 * @param at where it lies: a value for every cut, in the order asked; {@link Cut#NONE} where the
 *     entries leave it open
 * @param value null when suppressed, or a ratio over nothing
 * @param suppressed whether disclosure control hides the value
 */
public record FigureCell(Map<Cut, String> at, @Nullable BigDecimal value, boolean suppressed) {}
