package org.liandong.shared;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * Days from first to last, both included, in the city's zone.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {

  /** Refuses a period that ends before it begins. */
  public Period {
    if (to.isBefore(from)) {
      throw Refusal.user("period.reversed", from, to);
    }
  }

  /** A calendar year. */
  public static Period of(Year year) {
    return new Period(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  /** A calendar month. */
  public static Period of(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** Whether the day lies inside. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The same days a year earlier (29 February becomes the 28th). */
  public Period yearBefore() {
    return new Period(from.minusYears(1), endOfMonthKept(to));
  }

  private static LocalDate endOfMonthKept(LocalDate day) {
    LocalDate earlier = day.minusYears(1);
    return day.equals(YearMonth.from(day).atEndOfMonth())
        ? YearMonth.from(earlier).atEndOfMonth()
        : earlier;
  }
}
