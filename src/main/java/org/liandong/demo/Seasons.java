package org.liandong.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How service spreads over a year: quiet round the Spring Festival, busy in the publicity week of
 * March and in autumn, little at weekends.
 */
final class Seasons {

  private static final double[] MONTHS = {.8, .55, 1.25, 1, 1.05, 1.05, 1.1, 1, 1.15, 1.15, 1, .95};
  private static final double SATURDAY = .45;
  private static final double SUNDAY = .22;

  private final LocalDate first;
  private final double[] cumulative;
  private final int length;

  /** The days of the year that lie between, both included. */
  Seasons(int year, LocalDate from, LocalDate until) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    first = from.isAfter(newYear) ? from : newYear;
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate last = until.isBefore(end) ? until : end;
    length = (int) Math.max(0, last.toEpochDay() - first.toEpochDay() + 1);
    cumulative = new double[length];
    double sum = 0;
    for (int day = 0; day < length; day++) {
      sum += weight(first.plusDays(day));
      cumulative[day] = sum;
    }
  }

  /** A day, likelier where more is done. */
  LocalDate day(SplittableRandom random) {
    double mark = random.nextDouble() * total();
    int day = Arrays.binarySearch(cumulative, mark);
    return first.plusDays(day < 0 ? Math.min(-day - 1, length - 1) : day);
  }

  /** The weight of all days together. */
  double total() {
    return length == 0 ? 0 : cumulative[length - 1];
  }

  private static double weight(LocalDate day) {
    double week =
        day.getDayOfWeek() == DayOfWeek.SATURDAY
            ? SATURDAY
            : day.getDayOfWeek() == DayOfWeek.SUNDAY ? SUNDAY : 1;
    return MONTHS[day.getMonthValue() - 1] * week;
  }
}
