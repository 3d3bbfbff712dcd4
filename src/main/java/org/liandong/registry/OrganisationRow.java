package org.liandong.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of organisations.
 *
 * @param key where the next page starts after this row
 */
public record OrganisationRow(
    UUID id,
    int version,
    OrganisationDetails details,
    OrganisationStatus status,
    LocalDate statusSince,
    @Nullable String key) {}
