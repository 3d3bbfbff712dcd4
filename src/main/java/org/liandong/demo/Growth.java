package org.liandong.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the demo city grew. 2017 and 2018 are as the 2018 article tells; the years around are made up
 * to lead there and on: first agencies 2014, stations 2017, every town by 2022.
 */
final class Growth {

  /** First year anybody passed the examination. */
  static final int FIRST_EXAM = 2008;

  /** First year anybody was served. */
  static final int FIRST_SERVICE = 2014;

  private static final TreeMap<Integer, Integer> PERSON_TIMES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(2014, 1_236),
              Map.entry(2015, 4_870),
              Map.entry(2016, 9_614),
              Map.entry(2017, 23_452),
              Map.entry(2018, 56_000),
              Map.entry(2019, 74_318),
              Map.entry(2020, 66_903),
              Map.entry(2021, 88_271),
              Map.entry(2022, 118_460),
              Map.entry(2023, 134_092),
              Map.entry(2024, 146_725),
              Map.entry(2025, 155_381)));

  /** Passes of a year: all, and those of persons who held a lower level before. */
  private static final TreeMap<Integer, Passes> PASSES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(2008, new Passes(22, 0)),
              Map.entry(2009, new Passes(26, 0)),
              Map.entry(2010, new Passes(32, 1)),
              Map.entry(2011, new Passes(38, 2)),
              Map.entry(2012, new Passes(44, 3)),
              Map.entry(2013, new Passes(51, 4)),
              Map.entry(2014, new Passes(59, 5)),
              Map.entry(2015, new Passes(67, 6)),
              Map.entry(2016, new Passes(77, 8)),
              Map.entry(2017, new Passes(96, 12)),
              Map.entry(2018, new Passes(239, 31)),
              Map.entry(2019, new Passes(262, 36)),
              Map.entry(2020, new Passes(201, 33)),
              Map.entry(2021, new Passes(318, 52)),
              Map.entry(2022, new Passes(405, 70)),
              Map.entry(2023, new Passes(446, 81)),
              Map.entry(2024, new Passes(512, 95)),
              Map.entry(2025, new Passes(488, 101))));

  private static final double LATER_GROWTH = 1.05;

  private Growth() {}

  /** Person-times of a whole year. */
  static int personTimes(int year) {
    Map.Entry<Integer, Integer> last = PERSON_TIMES.lastEntry();
    return year <= last.getKey()
        ? PERSON_TIMES.getOrDefault(year, 0)
        : (int) Math.round(last.getValue() * Math.pow(LATER_GROWTH, year - last.getKey()));
  }

  /** Passes of a year whose results are out by the day; none before. */
  static Passes passes(int year, LocalDate until) {
    if (until.isBefore(LocalDate.of(year, 11, 20))) {
      return new Passes(0, 0);
    }
    return PASSES.getOrDefault(Math.min(year, PASSES.lastKey()), new Passes(0, 0));
  }

  /**
   * Passes of an examination.
   *
   * @param all of them
   * @param again by persons who held a lower level
   */
  record Passes(int all, int again) {}
}
