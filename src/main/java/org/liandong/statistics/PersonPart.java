package org.liandong.statistics;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** A year of a cuboid of persons: who has a standing entry in each cell. */
final class PersonPart {

  final LongIndex cells = new LongIndex();
  private final List<RoaringBitmap> persons = new ArrayList<>();

  void set(long key, int person, boolean stands) {
    int cell = cells.index(key);
    if (cell == persons.size()) {
      persons.add(new RoaringBitmap());
    }
    if (stands) {
      persons.get(cell).add(person);
    } else {
      persons.get(cell).remove(person);
    }
  }

  RoaringBitmap of(int cell) {
    return persons.get(cell);
  }

  long footprint() {
    long bytes = cells.footprint();
    for (RoaringBitmap bitmap : persons) {
      bytes += bitmap.getLongSizeInBytes() + 80;
    }
    return bytes;
  }
}
