package org.liandong.shared.sheets;

import java.util.UUID;

/**
 * A row a plan could read.
 *
 * @param id the row's own, the same however often the import runs
 * @param number as the sheet's margin shows it
 * @param value what the plan read
 */
public record ImportLine<R>(UUID id, int number, R value) {}
