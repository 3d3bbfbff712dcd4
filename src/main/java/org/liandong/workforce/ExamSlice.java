package org.liandong.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of examination results.
 *
 * @param rows latest recorded first
 * @param total of the whole list
 * @param passed how many of the whole list passed
 * @param next key of the next page, or null on the last
 */
public record ExamSlice(List<ExamResult> rows, long total, long passed, @Nullable UUID next) {}
