package org.liandong.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for.
 *
 * @param text in user name or name, or empty
 * @param role held today, or null
 * @param locked whether locked, or null for both
 */
public record AccountFilter(String text, @Nullable Role role, @Nullable Boolean locked) {}
