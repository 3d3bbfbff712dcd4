package org.liandong.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a list stands: keyset pages, so the next one starts after the last row's key and deep pages
 * cost what the first costs. The key travels as parameter {@code after}.
 *
 * @param total rows there are, or -1 when that was not counted
 * @param shown rows on this page
 * @param next key of the next page, or null on the last
 * @param first whether this is the first page
 * @param whose whose rows the viewer may see, in words
 */
public record Paging(long total, int shown, @Nullable String next, boolean first, String whose) {}
