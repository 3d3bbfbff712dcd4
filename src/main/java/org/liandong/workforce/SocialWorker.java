package org.liandong.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A social worker as registered.
 *
 * @param id of the record
 * @param person id of the person
 * @param personNumber pseudonymous number of the person
 * @param name as on the work card, empty once erased
 * @param organisation that employs, or null
 * @param region where the work is done
 * @param since first day
 * @param until last day, or null while serving
 * @param leaveReason why the employment ended, or null
 * @param level highest held today, or null
 */
public record SocialWorker(
    UUID id,
    UUID person,
    int personNumber,
    String name,
    @Nullable UUID organisation,
    RegionCode region,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable String leaveReason,
    @Nullable ProfessionalLevel level) {}
