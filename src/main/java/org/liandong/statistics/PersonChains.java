package org.liandong.statistics;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/**
 * All entries of each person in one year, linked from the last to the first. Only a person one of
 * whose entries was taken back needs them gone through: whoever has none taken back counts wherever
 * she has an entry.
 */
final class PersonChains {

  private static final int ROW_BITS = 28;
  private static final int NONE = 0;

  private final MonthRows[] months = new MonthRows[13];
  private final RoaringBitmap reversed = new RoaringBitmap();
  private int[] last = new int[64];
  private final Fold fold = new Fold();

  /** Links the row of a month in, and says whether the person has had anything taken back. */
  boolean add(int person, MonthRows month, int row, boolean reversal) {
    if (row >= (1 << ROW_BITS) - 1) {
      throw new IllegalStateException("A month holds more entries than can be linked");
    }
    if (person >= last.length) {
      last = Arrays.copyOf(last, Math.max(person + 1, last.length + (last.length >> 1)));
    }
    months[month.month] = month;
    month.before.add(last[person]);
    last[person] = (month.month << ROW_BITS) | (row + 1);
    if (reversal) {
      reversed.add(person);
      return true;
    }
    return reversed.contains(person);
  }

  /** Whether one of the persons has an entry. */
  boolean holdsAny(RoaringBitmap persons) {
    for (int person : persons) {
      if (person < last.length && last[person] != NONE) {
        return true;
      }
    }
    return false;
  }

  /** For each shape and key: standing entries of the person less those taken back. */
  int[] net(int person, Shape[] shapes, long[] keys) {
    int[] net = new int[keys.length];
    for (int at = last[person]; at != NONE; ) {
      MonthRows month = months[at >>> ROW_BITS];
      int row = (at & ((1 << ROW_BITS) - 1)) - 1;
      month.read(row, fold);
      for (int i = 0; i < net.length; i++) {
        if (shapes[i].key(fold) == keys[i]) {
          net[i] += fold.records;
        }
      }
      at = month.before.at(row);
    }
    return net;
  }

  long footprint() {
    return 4L * last.length + reversed.getLongSizeInBytes();
  }
}
