package org.liandong.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;

/**
 * A program's way in, as its owner sees it; the token itself is shown once and not kept.
 *
 * @param id of the token
 * @param account whose it is
 * @param name the owner gave it
 * @param scopes what it is narrowed to, or null for all the account may
 * @param issuedAt when
 * @param expiresAt from when it is refused
 * @param lastUsedAt to the minute, or null
 * @param revokedAt since when it is refused, or null
 */
public record ApiToken(
    UUID id,
    UUID account,
    String name,
    @Nullable Set<Permission> scopes,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /** Whether it opens anything at that moment. */
  public boolean valid(Instant moment) {
    return revokedAt == null && moment.isBefore(expiresAt);
  }
}
