package org.liandong.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * One person's, or one program's, way in.
 *
 * @param id never reused
 * @param username lower case, unique
 * @param displayName how the person is called
 * @param region the division whose administrators look after it
 * @param mustChange whether the password was set by somebody else and has to be changed first
 * @param language {@code zh} or {@code en}
 * @param blockedUntil until when sign-in is refused after failures, or null
 * @param lockedAt since when an administrator has closed it, or null
 * @param version grows with every change that touches what the account may do
 */
public record Account(
    UUID id,
    String username,
    String displayName,
    RegionCode region,
    boolean mustChange,
    String language,
    @Nullable Instant blockedUntil,
    @Nullable Instant lockedAt,
    long version) {

  /** Whether an administrator has closed it. */
  public boolean locked() {
    return lockedAt != null;
  }
}
