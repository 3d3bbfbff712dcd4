package org.liandong.registry.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.AnnualReports;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Annual reports by year: who owes one, which are late. */
@Controller
@RequestMapping("/console/annual-reports")
@SuppressWarnings("RequestMappingAnnotation") // the redirect is resolved by type
class AnnualReportsController {

  private static final int FIRST_YEAR = 2000;

  private final AnnualReports reports;
  private final PlaceOptions places;
  private final Clock clock;

  AnnualReportsController(AnnualReports reports, PlaceOptions places, Clock clock) {
    this.reports = reports;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  AnnualReportsPage list(@RequestParam(required = false) @Nullable Integer year) {
    int last = Year.now(clock).getValue() - 1;
    return page(year == null ? last : Math.clamp(year, FIRST_YEAR, last + 1), Form.blank());
  }

  @PostMapping
  Object arrived(@RequestParam UUID organisation, Form typed, RedirectAttributes redirect) {
    int last = Year.now(clock).getValue() - 1;
    String asked = typed.value("year");
    int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : last;
    Form read = readable(readable(typed, "supervisor"), "registrar");
    if (read.rejected()) {
      return page(year, read);
    }
    try {
      reports.arrived(
          organisation,
          year,
          day(typed, "supervisor"),
          day(typed, "registrar"),
          typed.value("note"));
    } catch (Refusal refusal) {
      if (refusal.category() == Refusal.Category.NOT_FOUND) {
        throw refusal; // there is no row of the list to say it beside
      }
      return page(year, typed.with(refusal, ""));
    }
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/annual-reports?year=" + year;
  }

  private AnnualReportsPage page(int year, Form form) {
    return new AnnualReportsPage(year, reports.due(year), places::path, form);
  }

  private static Form readable(Form typed, String field) {
    try {
      day(typed, field);
      return typed;
    } catch (DateTimeException unreadable) {
      return typed.with("", "form.error.unreadable", typed.value(field));
    }
  }

  private static @Nullable LocalDate day(Form typed, String field) {
    String text = typed.value(field).strip();
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
