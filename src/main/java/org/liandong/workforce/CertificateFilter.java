package org.liandong.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * What to list of the certificates.
 *
 * @param text part of the holder's name, or the whole number; empty for all
 * @param level or null for all
 * @param year of issue, or null for all
 * @param region division with all below it, or null
 * @param organisation the holder counts for, or null
 * @param state or null for all but those withdrawn
 */
public record CertificateFilter(
    String text,
    @Nullable ProfessionalLevel level,
    @Nullable Integer year,
    @Nullable RegionCode region,
    @Nullable UUID organisation,
    @Nullable CertificateState state) {}
