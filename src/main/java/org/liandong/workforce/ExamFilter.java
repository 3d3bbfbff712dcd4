package org.liandong.workforce;

import org.jspecify.annotations.Nullable;

/**
 * Which examination results a list shows; those taken back are left out.
 *
 * @param year of the examination
 * @param level examined, or null for any
 * @param passed only those who passed, only those who did not, or null for both
 */
public record ExamFilter(int year, @Nullable ProfessionalLevel level, @Nullable Boolean passed) {}
