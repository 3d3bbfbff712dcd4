package org.liandong.statistics;

import java.util.EnumSet;
import java.util.Set;

/** All entries of one month, a column for each dimension and amount, in the order they came. */
final class MonthRows {

  /** Leaf of an entry that is not sealed yet. */
  static final int UNSEALED = Integer.MAX_VALUE;

  private static final Set<Axis> DERIVED =
      EnumSet.of(Axis.MONTH, Axis.TOWN, Axis.COUNTY, Axis.SERVED);

  final int year;
  final int month;
  private final Dictionaries dictionaries;
  private final Column[] columns = new Column[Axis.values().length];
  final Column leaves = new Column();
  final Column days = new Column();
  final Column persons = new Column();
  final Column reversals = new Column();

  /** Where the person's entry before this one lies; see {@link PersonChains}. */
  final Column before = new Column();

  private final Column counts = new Column();
  private final Column minutes = new Column();
  private final Column cents = new Column();
  private final Column records = new Column();
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay;
  private int waiting;

  MonthRows(int year, int month, Dictionaries dictionaries) {
    this.year = year;
    this.month = month;
    this.dictionaries = dictionaries;
    for (Axis axis : Axis.values()) {
      columns[axis.place()] = new Column();
    }
  }

  /** Appends the entry and gives its row; an entry of a person is then to be linked. */
  int add(Fold fold, int leaf) {
    int row = size();
    for (Axis axis : Axis.values()) {
      if (!DERIVED.contains(axis)) {
        columns[axis.place()].add(fold.at[axis.place()]);
      }
    }
    leaves.add(leaf);
    waiting += leaf == UNSEALED ? 1 : 0;
    days.add(fold.day);
    persons.add(fold.person);
    counts.add(fold.count);
    minutes.add(fold.minutes);
    cents.add(fold.cents);
    records.add(fold.records);
    if (fold.person <= 0) {
      before.add(0);
    }
    if (fold.records < 0) {
      reversals.add(row);
    }
    firstDay = Math.min(firstDay, fold.day);
    lastDay = Math.max(lastDay, fold.day);
    return row;
  }

  /** Gives the entry of a row its leaf. */
  void seal(int row, int leaf) {
    leaves.set(row, leaf);
    waiting--;
  }

  int size() {
    return leaves.size();
  }

  /** Entries that are not sealed yet. */
  int waiting() {
    return waiting;
  }

  /** Whether every entry lies between the two days of the month. */
  boolean liesWithin(int from, int to) {
    return from <= firstDay && lastDay <= to;
  }

  Column of(Measure measure) {
    return switch (measure) {
      case COUNT -> counts;
      case MINUTES -> minutes;
      case CENTS -> cents;
      case RECORDS, DISTINCT_PERSONS -> records;
    };
  }

  /** The entry of a row as it was folded. */
  void read(int row, Fold fold) {
    Cursor cursor = new Cursor();
    cursor.row = row;
    for (Axis axis : Axis.values()) {
      fold.at[axis.place()] = cursor.at(axis);
    }
    fold.year = year;
    fold.day = days.at(row);
    fold.person = persons.at(row);
    fold.count = counts.get(row);
    fold.minutes = minutes.get(row);
    fold.cents = cents.get(row);
    fold.records = records.at(row);
  }

  /** Bytes taken. */
  long footprint() {
    long bytes = 0;
    for (Column column : columns) {
      bytes += column.footprint();
    }
    for (Column column :
        new Column[] {leaves, days, persons, reversals, before, counts, minutes, cents, records}) {
      bytes += column.footprint();
    }
    return bytes;
  }

  /** Stands on one row at a time. */
  final class Cursor implements Spot {

    int row;

    @Override
    public int at(Axis axis) {
      return switch (axis) {
        case MONTH -> month;
        case TOWN -> dictionaries.townOf(columns[Axis.REGION.place()].at(row));
        case COUNTY -> dictionaries.countyOf(columns[Axis.REGION.place()].at(row));
        case SERVED -> Dictionaries.served(columns[Axis.FACT.place()].at(row));
        case FACT, COMPARTMENT, REGION, DOMAIN, METHOD, GROUP, CATEGORY, ORGANISATION, PROJECT ->
            columns[axis.place()].at(row);
      };
    }
  }
}
