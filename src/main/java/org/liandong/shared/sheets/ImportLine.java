package org.liandong.shared.sheets;

import java.util.UUID;

/**
 * A row a plan could read.
 *
 * @param id of the record the row makes: the same however often the import runs, and in a keyless
 *     plan the same in every file that holds the row
 * @param number as the sheet's margin shows it
 * @param value what the plan read
 */
public record ImportLine<R>(UUID id, int number, R value) {}
