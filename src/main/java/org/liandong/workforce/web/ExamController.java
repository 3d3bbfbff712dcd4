package org.liandong.workforce.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.View;
import org.liandong.workforce.ExamFilter;
import org.liandong.workforce.ExamResults;
import org.liandong.workforce.ExamSlice;
import org.liandong.workforce.ProfessionalLevel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Examination results in the console, year by year. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class ExamController {

  static final String PATH = "/console/exams";
  private static final int SHOWN = 50;

  private final ExamResults exams;
  private final Clock clock;

  ExamController(ExamResults exams, Clock clock) {
    this.exams = exams;
    this.clock = clock;
  }

  @GetMapping(PATH)
  View list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable ProfessionalLevel level,
      @RequestParam(required = false) @Nullable Boolean passed,
      @RequestParam(required = false) @Nullable UUID after) {
    List<Integer> years = exams.years();
    int latest = years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
    ExamFilter filter = new ExamFilter(year == null ? latest : year, level, passed);
    ExamSlice slice = exams.page(filter, after, SHOWN);
    UUID next = slice.next();
    return new ExamsPage(
        filter,
        years,
        slice.rows(),
        slice.passed(),
        new Paging(
            slice.total(),
            slice.rows().size(),
            next == null ? null : next.toString(),
            after == null,
            ""));
  }

  @PostMapping(PATH + "/{id}/withdraw")
  String withdraw(
      @PathVariable UUID id,
      @RequestParam int year,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      exams.withdraw(id, reason);
      Flash.done(redirect, "workforce.done.withdrawn");
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PATH + "?year=" + year;
  }
}
