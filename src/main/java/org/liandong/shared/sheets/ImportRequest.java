package org.liandong.shared.sheets;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Asks to keep a file for import.
 *
 * @param plan code of the plan
 * @param file the bytes; may be deleted afterwards
 * @param fileName as the person calls it
 * @param asOf the day the file speaks of, for rows that name none
 */
public record ImportRequest(String plan, Path file, String fileName, LocalDate asOf) {}
