package org.liandong.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of social workers.
 *
 * @param rows latest registered first
 * @param total of the whole list
 * @param next key of the next page, or null on the last
 */
public record WorkerSlice(List<SocialWorker> rows, long total, @Nullable UUID next) {}
