package org.liandong.statistics;

/** A year of a cuboid of sums. */
final class SumPart {

  final LongIndex cells = new LongIndex();
  private final Column counts = new Column();
  private final Column minutes = new Column();
  private final Column cents = new Column();
  private final Column records = new Column();

  void add(long key, Fold fold) {
    int cell = cells.index(key);
    counts.increase(cell, fold.count);
    minutes.increase(cell, fold.minutes);
    cents.increase(cell, fold.cents);
    records.increase(cell, fold.records);
  }

  Column of(Measure measure) {
    return switch (measure) {
      case COUNT -> counts;
      case MINUTES -> minutes;
      case CENTS -> cents;
      case RECORDS, DISTINCT_PERSONS -> records;
    };
  }

  long footprint() {
    return cells.footprint()
        + counts.footprint()
        + minutes.footprint()
        + cents.footprint()
        + records.footprint();
  }
}
