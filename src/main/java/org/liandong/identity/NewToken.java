package org.liandong.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;

/**
 * A token asked for.
 *
 * @param name by which its owner knows it again
 * @param scopes what it may at most, or null for all the account may
 * @param days how long it lasts, 1 to 366
 */
public record NewToken(String name, @Nullable Set<Permission> scopes, int days) {}
