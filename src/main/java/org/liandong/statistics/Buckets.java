package org.liandong.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.liandong.shared.Period;

/** The names of years, months and days in a period; they sort as time does. */
final class Buckets {

  private Buckets() {}

  /** Position of the cut of time, or −1. */
  static int timeOf(List<Cut> by) {
    for (int i = 0; i < by.size(); i++) {
      if (by.get(i).isTime()) {
        return i;
      }
    }
    return -1;
  }

  /** Every bucket of the period, ascending. */
  static List<String> of(Cut time, Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (time == Cut.YEAR) {
      return IntStream.rangeClosed(from.getYear(), to.getYear())
          .mapToObj(Integer::toString)
          .toList();
    }
    if (time == Cut.MONTH) {
      YearMonth first = YearMonth.from(from);
      return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, YearMonth.from(to)))
          .mapToObj(months -> first.plusMonths(months).toString())
          .toList();
    }
    return from.datesUntil(to.plusDays(1)).map(LocalDate::toString).toList();
  }
}
