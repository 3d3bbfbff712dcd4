package org.liandong.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A recorded examination result.
 *
 * @param id of the record
 * @param personNumber pseudonymous number of the candidate
 * @param name of the candidate, empty once erased
 * @param year of the examination
 * @param level examined
 * @param scores by paper
 * @param passLine points needed in each paper
 * @param passed whether the level was passed in this year
 * @param heldOn day of the examination
 * @param region where the candidate counts
 * @param organisation the candidate counts for, or null
 * @param withdrawnAt when the record was taken back, or null
 * @param withdrawalReason why, or null
 */
public record ExamResult(
    UUID id,
    int personNumber,
    String name,
    int year,
    ProfessionalLevel level,
    Map<ExamPaper, Integer> scores,
    int passLine,
    boolean passed,
    LocalDate heldOn,
    RegionCode region,
    @Nullable UUID organisation,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason) {}
