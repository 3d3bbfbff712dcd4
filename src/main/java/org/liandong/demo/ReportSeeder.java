package org.liandong.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.AnnualReports;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes when annual reports on the two years before the last day arrived. Of the last year's some
 * never came and some reached only the supervising authority.
 */
@Component
class ReportSeeder {

  private static final int NEVER_PERCENT = 12;
  private static final int HALF_PERCENT = 10;

  private final AnnualReports reports;
  private final Clerks clerks;
  private final TransactionTemplate transaction;

  ReportSeeder(AnnualReports reports, Clerks clerks, TransactionTemplate transaction) {
    this.reports = reports;
    this.clerks = clerks;
    this.transaction = transaction;
  }

  void seed(List<Founding> foundings, LocalDate until) {
    List<Founding> owing =
        foundings.stream().filter(founding -> founding.kind().reportsAnnually()).toList();
    clerks.share(
        owing,
        founding -> clerks.bureau(founding.region()),
        (clerk, share) -> note(clerk, share, until));
  }

  private void note(Viewer clerk, List<Founding> share, LocalDate until) {
    clerk.run(
        () -> transaction.executeWithoutResult(status -> share.forEach(each -> note(each, until))));
  }

  private void note(Founding founding, LocalDate until) {
    int last = until.getYear() - 1;
    for (int year = last - 1; year <= last; year++) {
      SplittableRandom random =
          new SplittableRandom(DemoRun.SEED ^ founding.name().hashCode() ^ year);
      LocalDate supervisor = LocalDate.of(year + 1, Month.FEBRUARY, 1).plusDays(random.nextInt(58));
      LocalDate registrar = LocalDate.of(year + 1, Month.APRIL, 1).plusDays(random.nextInt(60));
      int lot = year == last ? random.nextInt(100) : 100;
      boolean stood = founding.from().getYear() <= year;
      if (stood && lot >= NEVER_PERCENT && !supervisor.isAfter(until)) {
        boolean whole = lot >= NEVER_PERCENT + HALF_PERCENT;
        reports.arrived(founding.id(), year, supervisor, whole ? by(registrar, until) : null, "演示");
      }
    }
  }

  private static @Nullable LocalDate by(LocalDate day, LocalDate until) {
    return day.isAfter(until) ? null : day;
  }
}
