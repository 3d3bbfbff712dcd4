package org.liandong.statistics;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * A year of a cuboid of persons: who has a standing entry in each cell. A bitmap holds everyone who
 * counts; how often beyond once stands beside it, so that taking one of several entries back leaves
 * the person in, and taking the last one back takes her out.
 */
final class PersonPart {

  final LongIndex cells = new LongIndex();
  private final List<RoaringBitmap> persons = new ArrayList<>();
  private final LongIndex repeated = new LongIndex();
  private final Column beyond = new Column();

  void add(long key, int person, int records) {
    int cell = cells.index(key);
    if (cell == persons.size()) {
      persons.add(new RoaringBitmap());
    }
    RoaringBitmap counted = persons.get(cell);
    long pair = ((long) cell << Integer.SIZE) | person;
    if (records > 0) {
      if (counted.checkedAdd(person)) {
        settleDebt(counted, pair, person);
      } else {
        beyond.increase(repeated.index(pair), 1);
      }
      return;
    }
    int place = repeated.find(pair);
    if (place >= 0 && beyond.get(place) > 0) {
      beyond.increase(place, -1);
    } else if (!counted.checkedRemove(person)) {
      beyond.increase(repeated.index(pair), -1);
    }
  }

  /** A reversal may be folded before what it takes back; then the two cancel out here. */
  private void settleDebt(RoaringBitmap counted, long pair, int person) {
    int place = repeated.find(pair);
    if (place >= 0 && beyond.get(place) < 0) {
      beyond.increase(place, 1);
      counted.remove(person);
    }
  }

  RoaringBitmap of(int cell) {
    return persons.get(cell);
  }

  long footprint() {
    long bytes = cells.footprint() + repeated.footprint() + beyond.footprint();
    for (RoaringBitmap bitmap : persons) {
      bytes += bitmap.getLongSizeInBytes() + 80;
    }
    return bytes;
  }
}
