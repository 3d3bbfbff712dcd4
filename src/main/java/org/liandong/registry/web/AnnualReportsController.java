package org.liandong.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.AnnualReports;
import org.liandong.shared.web.Flash;
import org.springframework.format.annotation.DateTimeFormat;
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
    int asked = year == null ? Year.now(clock).getValue() - 1 : year;
    return new AnnualReportsPage(asked, reports.due(asked), places::path);
  }

  @PostMapping
  String arrived(
      @RequestParam UUID organisation,
      @RequestParam int year,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate supervisor,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate registrar,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes redirect) {
    reports.arrived(organisation, year, supervisor, registrar, note);
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/annual-reports?year=" + year;
  }
}
