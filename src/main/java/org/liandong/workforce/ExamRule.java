package org.liandong.workforce;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * When somebody has passed: assistants both papers in one year, social workers three papers within
 * two consecutive years, senior social workers the practice paper (国人部发〔2006〕71号). A paper is
 * passed at the line of its year and place.
 */
final class ExamRule {

  private ExamRule() {}

  /** The papers a level asks for. */
  static Set<ExamPaper> papers(ProfessionalLevel level) {
    return switch (level) {
      case ASSISTANT_SOCIAL_WORKER -> EnumSet.of(ExamPaper.COMPREHENSIVE, ExamPaper.PRACTICE);
      case SOCIAL_WORKER -> EnumSet.allOf(ExamPaper.class);
      case SENIOR_SOCIAL_WORKER -> EnumSet.of(ExamPaper.PRACTICE);
    };
  }

  /** The papers at or above the line. */
  static Set<ExamPaper> passed(Map<ExamPaper, Integer> scores, int line) {
    Set<ExamPaper> passed = EnumSet.noneOf(ExamPaper.class);
    scores.forEach((paper, score) -> {
      if (score >= line) {
        passed.add(paper);
      }
    });
    return passed;
  }

  /**
   * Whether the level is passed with the papers of this year and those of the year before. What was
   * complete the year before is not passed again.
   */
  static boolean complete(
      ProfessionalLevel level, Set<ExamPaper> thisYear, Set<ExamPaper> yearBefore) {
    if (thisYear.isEmpty()) {
      return false;
    }
    Set<ExamPaper> all = EnumSet.copyOf(thisYear);
    if (level == ProfessionalLevel.SOCIAL_WORKER) {
      all.addAll(yearBefore);
    }
    return all.containsAll(papers(level));
  }
}
