package org.liandong.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Answers one question from the store. The period falls into whole years, whole months and single
 * days; each piece is read from the smallest cuboid that keeps the dimensions asked for, and from
 * the columns where there is none. A month counts as whole when all its entries lie in the period,
 * so "this year up to today" needs no single days. Read as of an earlier size of the log,
 * everything comes from the columns, each entry's leaf deciding.
 */
final class Reckoning {

  private final Store store;
  private final Question question;
  private final Links links;
  private final Matcher matcher;
  private final Gather gather;
  private final boolean historical;
  private final boolean persons;
  private final @Nullable Cut time;

  Reckoning(Store store, Question question, Links links) {
    this.store = store;
    this.question = question;
    this.links = links;
    this.matcher = new Matcher(question, store.dictionaries);
    this.gather = new Gather(question, store.dictionaries);
    this.historical =
        question.leaves() < store.sealed()
            || (question.leaves() != Long.MAX_VALUE && store.unsealed() > 0);
    this.persons = question.measure() == Measure.DISTINCT_PERSONS;
    this.time = question.by().stream().filter(Cut::isTime).findFirst().orElse(null);
  }

  Tally tally() {
    Gather counted = counted();
    return new Tally(counted.whole(links), counted.cells(links));
  }

  /** The same as it lies, not named yet. */
  Gather counted() {
    NavigableMap<Integer, MonthRows> months =
        store.months(
            Store.monthNumber(question.from().getYear(), question.from().getMonthValue()),
            Store.monthNumber(question.to().getYear(), question.to().getMonthValue()));
    Map<Integer, List<MonthRows>> years = new TreeMap<>();
    months
        .values()
        .forEach(month -> years.computeIfAbsent(month.year, any -> new ArrayList<>()).add(month));
    years.forEach(this::year);
    return gather;
  }

  private void year(int year, List<MonthRows> months) {
    if (historical || time == Cut.DAY) {
      months.forEach(this::rows);
      return;
    }
    List<MonthRows> whole = months.stream().filter(this::isWhole).toList();
    List<MonthRows> rest = months.stream().filter(month -> !isWhole(month)).toList();
    if (!whole.isEmpty()) {
      int first = Store.monthNumber(year, 1);
      boolean wholeYear = whole.size() == store.months(first, first + 11).size();
      if (!(persons ? persons(year, whole, wholeYear) : sums(year, whole, wholeYear))) {
        whole.forEach(this::rows);
      }
    }
    rest.forEach(this::rows);
  }

  private boolean isWhole(MonthRows month) {
    return month.liesWithin(firstDay(month), lastDay(month));
  }

  private int firstDay(MonthRows month) {
    LocalDate from = question.from();
    boolean begins = from.getYear() == month.year && from.getMonthValue() == month.month;
    return begins ? from.getDayOfMonth() : 1;
  }

  private int lastDay(MonthRows month) {
    LocalDate to = question.to();
    boolean ends = to.getYear() == month.year && to.getMonthValue() == month.month;
    return ends ? to.getDayOfMonth() : 31;
  }

  private boolean sums(int year, List<MonthRows> months, boolean wholeYear) {
    Cuboid<SumPart> best = null;
    for (Cuboid<SumPart> cuboid : store.sums) {
      if (covers(cuboid, wholeYear)
          && (best == null || cuboid.read(year).cells.size() < best.read(year).cells.size())) {
        best = cuboid;
      }
    }
    if (best == null) {
      return false;
    }
    SumPart part = best.read(year);
    Column amounts = part.of(question.measure());
    Matcher.Decision decision = matcher.on(best.place());
    boolean @Nullable [] within = wholeYear && time != Cut.MONTH ? null : table(months);
    Cuboid<SumPart>.Cursor cursor = best.new Cursor();
    for (int cell = 0; cell < part.cells.size(); cell++) {
      cursor.key = part.cells.key(cell);
      if (decision.counts(cursor) && (within == null || within[cursor.at(Axis.MONTH)])) {
        int month = within == null ? 1 : cursor.at(Axis.MONTH);
        gather.add(gather.cell(cursor, year, month, 1), amounts.get(cell));
      }
    }
    return true;
  }

  private boolean persons(int year, List<MonthRows> months, boolean wholeYear) {
    Cuboid<PersonPart> best = null;
    for (Cuboid<PersonPart> cuboid : store.persons) {
      if (covers(cuboid, wholeYear)
          && (best == null || cuboid.read(year).cells.size() < best.read(year).cells.size())) {
        best = cuboid;
      }
    }
    if (best == null) {
      return false;
    }
    PersonPart part = best.read(year);
    Matcher.Decision decision = matcher.on(best.place());
    boolean @Nullable [] within = wholeYear && time != Cut.MONTH ? null : table(months);
    Cuboid<PersonPart>.Cursor cursor = best.new Cursor();
    for (int cell = 0; cell < part.cells.size(); cell++) {
      cursor.key = part.cells.key(cell);
      if (decision.counts(cursor) && (within == null || within[cursor.at(Axis.MONTH)])) {
        int month = within == null ? 1 : cursor.at(Axis.MONTH);
        gather.add(gather.cell(cursor, year, month, 1), part.of(cell));
      }
    }
    return true;
  }

  private static boolean[] table(List<MonthRows> months) {
    boolean[] table = new boolean[13];
    months.forEach(month -> table[month.month] = true);
    return table;
  }

  private boolean covers(Cuboid<?> cuboid, boolean wholeYear) {
    Shape shape = cuboid.shape;
    return (shape.has(Axis.MONTH) || (wholeYear && time != Cut.MONTH))
        && (shape.has(Axis.TOWN) || !question.by().contains(Cut.TOWN))
        && shape.tells(question.facts())
        && matcher.axes().stream().allMatch(axis -> axis == Axis.FACT || shape.has(axis))
        && matcher.canTell(cuboid.place());
  }

  private void rows(MonthRows month) {
    Matcher.Decision decision = matcher.on(Axis.REGION);
    if (persons) {
      personRows(month, decision);
      return;
    }
    int first = firstDay(month);
    int last = lastDay(month);
    Column amounts = month.of(question.measure());
    MonthRows.Cursor cursor = month.new Cursor();
    for (int row = 0; row < month.size(); row++) {
      cursor.row = row;
      int day = month.days.at(row);
      if (day >= first
          && day <= last
          && month.leaves.at(row) < leavesBelow()
          && decision.counts(cursor)) {
        gather.add(gather.cell(cursor, month.year, month.month, day), amounts.get(row));
      }
    }
  }

  /**
   * Someone counts in a cell when more of her entries there stand than were taken back. Only
   * persons of a reversal need their entries counted; all others are in with the first.
   */
  private void personRows(MonthRows month, Matcher.Decision decision) {
    MonthRows.Cursor cursor = month.new Cursor();
    Map<Long, Integer> net = new HashMap<>();
    RoaringBitmap reversed = new RoaringBitmap();
    for (int i = 0; i < month.reversals.size(); i++) {
      cursor.row = month.reversals.at(i);
      if (counts(month, cursor, decision)) {
        reversed.add(month.persons.at(cursor.row));
        net.put(pair(month, cursor), 0);
      }
    }
    Column records = month.of(Measure.RECORDS);
    for (int row = 0; row < month.size(); row++) {
      cursor.row = row;
      if (counts(month, cursor, decision)) {
        int person = month.persons.at(row);
        int cell = gather.cell(cursor, month.year, month.month, month.days.at(row));
        gather.reserve(cell);
        int change = records.at(row);
        if (!reversed.contains(person)
            || net.computeIfPresent(pair(cell, person), (key, n) -> n + change) == null) {
          gather.add(cell, person);
        }
      }
    }
    net.forEach((pair, standing) -> {
      if (standing > 0) {
        gather.add((int) (pair >>> Integer.SIZE), pair.intValue());
      }
    });
  }

  private boolean counts(MonthRows month, MonthRows.Cursor cursor, Matcher.Decision decision) {
    int day = month.days.at(cursor.row);
    return month.persons.at(cursor.row) > 0
        && day >= firstDay(month)
        && day <= lastDay(month)
        && month.leaves.at(cursor.row) < leavesBelow()
        && decision.counts(cursor);
  }

  private long pair(MonthRows month, MonthRows.Cursor cursor) {
    int cell = gather.cell(cursor, month.year, month.month, month.days.at(cursor.row));
    gather.reserve(cell);
    return pair(cell, month.persons.at(cursor.row));
  }

  private static long pair(int cell, int person) {
    return ((long) cell << Integer.SIZE) | person;
  }

  /** An entry not sealed yet has the highest leaf there is, and counts only without a limit. */
  private long leavesBelow() {
    return question.leaves();
  }
}
