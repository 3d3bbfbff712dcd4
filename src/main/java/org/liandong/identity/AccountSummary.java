package org.liandong.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * An account in a list.
 *
 * @param id of the account
 * @param username of the account
 * @param displayName how the person is called
 * @param region whose administrators keep it
 * @param roles held today
 * @param locked whether an administrator has closed it
 * @param lastSignedInAt when, or null
 */
public record AccountSummary(
    UUID id,
    String username,
    String displayName,
    RegionCode region,
    List<Role> roles,
    boolean locked,
    @Nullable Instant lastSignedInAt) {}
