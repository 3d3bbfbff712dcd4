package org.liandong.identity;

import java.time.Instant;
import java.util.List;

/**
 * One line of an account's history.
 *
 * @param at when
 * @param what was changed
 * @param details as {@link AccountChange} lists them
 * @param by display name of who did it; empty for the program itself or someone out of sight
 */
public record AccountLine(Instant at, AccountChange what, List<String> details, String by) {}
