package org.liandong.workforce;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.NewPerson;
import org.liandong.shared.RegionCode;

/**
 * An examination result to be recorded.
 *
 * @param id time-ordered, made by whoever first says it; recording twice is recording once
 * @param candidate recorded, or found by identity number
 * @param year of the examination
 * @param level examined
 * @param scores by paper, 0 to 100; may be empty where only the outcome was published
 * @param passed the published outcome, needed where there are no scores, else null
 * @param heldOn day of the examination, or null for 15 June of the year
 * @param region where the candidate counts
 * @param organisation the candidate counts for, or null
 */
public record NewExamResult(
    UUID id,
    NewPerson candidate,
    int year,
    ProfessionalLevel level,
    Map<ExamPaper, Integer> scores,
    @Nullable Boolean passed,
    @Nullable LocalDate heldOn,
    RegionCode region,
    @Nullable UUID organisation) {

  /** Takes a copy. */
  public NewExamResult {
    scores = Map.copyOf(scores);
  }
}
