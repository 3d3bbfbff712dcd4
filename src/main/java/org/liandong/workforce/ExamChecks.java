package org.liandong.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/** What an examination result must be to be recorded. */
@Component
class ExamChecks {

  private static final int FIRST_YEAR = 2008;
  private static final int SCORE_MAX = 100;
  private static final int USUAL_DAY = 15;

  private final Clock clock;
  private final RecountReasons reasons;

  ExamChecks(Clock clock, RecountReasons reasons) {
    this.clock = clock;
    this.reasons = reasons;
  }

  /** Why entries are taken back when a late record changes what was counted. */
  String reason() {
    return reasons.recorded();
  }

  /** The day given, or 15 June of the year, the month the examination is held in. */
  LocalDate heldOn(NewExamResult result) {
    if (result.heldOn() != null) {
      return result.heldOn();
    }
    LocalDate usual = LocalDate.of(result.year(), Month.JUNE, USUAL_DAY);
    LocalDate today = LocalDate.now(clock);
    return usual.isAfter(today) ? today : usual;
  }

  /** Refuses what cannot be. */
  void check(NewExamResult result) {
    Viewer.current().requireReach(result.region(), result.organisation());
    if (!TimeOrderedId.isTimeOrdered(result.id())) {
      throw Refusal.user("workforce.id.unordered", result.id());
    }
    LocalDate today = LocalDate.now(clock);
    if (result.year() < FIRST_YEAR || result.year() > today.getYear()) {
      throw Refusal.user(
          "workforce.exam.year", Integer.toString(FIRST_YEAR), Integer.toString(today.getYear()));
    }
    LocalDate heldOn = heldOn(result);
    if (heldOn.isAfter(today)) {
      throw Refusal.user("workforce.date.ahead", heldOn);
    }
    if (heldOn.getYear() != result.year()) {
      throw Refusal.user("workforce.exam.day", Integer.toString(result.year()));
    }
    if (result.scores().values().stream().anyMatch(score -> score < 0 || score > SCORE_MAX)) {
      throw Refusal.user("workforce.exam.score");
    }
    if (!ExamRule.papers(result.level()).containsAll(result.scores().keySet())) {
      throw Refusal.user("workforce.exam.paper");
    }
    if (result.scores().isEmpty() && result.passed() == null) {
      throw Refusal.user("workforce.exam.outcome");
    }
  }
}
