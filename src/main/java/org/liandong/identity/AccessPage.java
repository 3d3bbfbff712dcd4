package org.liandong.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the access log.
 *
 * @param lines newest first
 * @param next key of the next page, or null on the last
 */
public record AccessPage(List<AccessLine> lines, @Nullable String next) {}
