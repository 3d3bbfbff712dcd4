package org.liandong.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liandong.registry.AnnualReports;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.Today;
import org.liandong.shared.web.TodayItem;
import org.springframework.stereotype.Component;

/** Annual reports that are late, one by one for the first few, and those due within half a year. */
@Component
class ReportsToday implements Today {

  private static final int LINES = 3;
  private static final int SOON_MONTHS = 6;
  private static final String PATH = "/console/annual-reports?year=";

  private final AnnualReports reports;
  private final Clock clock;

  ReportsToday(AnnualReports reports, Clock clock) {
    this.reports = reports;
    this.clock = clock;
  }

  @Override
  public List<TodayItem> due(Texts texts) {
    if (!Viewer.current().may(Permission.ORGANISATIONS_WRITE)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    List<TodayItem> items = new ArrayList<>();
    for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
      List<AnnualReports.Due> rows = reports.due(year);
      late(rows, year, items, texts);
      soon(rows, year, today, items, texts);
    }
    return items;
  }

  private static void late(
      List<AnnualReports.Due> rows, int year, List<TodayItem> items, Texts texts) {
    List<AnnualReports.Due> late = rows.stream().filter(AnnualReports.Due::late).toList();
    for (AnnualReports.Due due : late.subList(0, Math.min(LINES, late.size()))) {
      items.add(
          item(
              TagKind.WARN,
              texts.text("registry.today.late", due.name(), String.valueOf(year)),
              year,
              due.lateAtSupervisor()
                  ? AnnualReports.dueAtSupervisor(year)
                  : AnnualReports.dueAtRegistrar(year),
              texts));
    }
    if (late.size() > LINES) {
      items.add(
          item(
              TagKind.WARN,
              texts.text("registry.today.late-more", late.size() - LINES, String.valueOf(year)),
              year,
              AnnualReports.dueAtRegistrar(year),
              texts));
    }
  }

  private static void soon(
      List<AnnualReports.Due> rows, int year, LocalDate today, List<TodayItem> items, Texts texts) {
    LocalDate day = AnnualReports.dueAtSupervisor(year);
    boolean registrar = today.isAfter(day);
    LocalDate next = registrar ? AnnualReports.dueAtRegistrar(year) : day;
    long missing =
        rows.stream()
            .filter(due -> (registrar ? due.registrar() : due.supervisor()) == null)
            .count();
    if (missing > 0 && !today.isAfter(next) && next.isBefore(today.plusMonths(SOON_MONTHS))) {
      items.add(
          item(
              TagKind.PLAIN,
              texts.text("registry.today.soon", missing, String.valueOf(year)),
              year,
              next,
              texts));
    }
  }

  private static TodayItem item(TagKind kind, String text, int year, LocalDate on, Texts texts) {
    return new TodayItem(kind, texts.text("registry.reports"), text, PATH + year, on);
  }
}
