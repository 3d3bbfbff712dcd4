package org.liandong.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A recorded certificate.
 *
 * @param id of the record
 * @param personNumber pseudonymous number of the holder
 * @param name of the holder, empty once erased
 * @param level of the qualification
 * @param number printed on it
 * @param issuedOn first day it counts
 * @param region where the holder counts
 * @param organisation the holder counts for, or null
 * @param heldFrom from which day on it is the holder's highest, or null when it never is
 * @param heldTo from which day on a higher one takes its place, or null
 * @param withdrawnAt when the record was taken back, or null
 * @param withdrawalReason why, or null
 */
public record Certificate(
    UUID id,
    int personNumber,
    String name,
    ProfessionalLevel level,
    String number,
    LocalDate issuedOn,
    RegionCode region,
    @Nullable UUID organisation,
    @Nullable LocalDate heldFrom,
    @Nullable LocalDate heldTo,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason) {}
