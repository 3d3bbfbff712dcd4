package org.liandong.statistics;

import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * Which person numbers stand for the same human being. Applied when persons are counted, never
 * folded in: unlinking restores every figure to what it was.
 *
 * @param canonical number by linked number, chains resolved
 * @param linked the linked numbers
 */
record Links(Map<Integer, Integer> canonical, RoaringBitmap linked) {

  static final Links NONE = new Links(Map.of(), new RoaringBitmap());

  /** Resolves chains: a duplicate of a duplicate stands for the last. */
  static Links of(Map<Integer, Integer> steps) {
    Map<Integer, Integer> resolved = new HashMap<>();
    RoaringBitmap linked = new RoaringBitmap();
    for (Integer number : steps.keySet()) {
      int last = number;
      for (int step = 0; step <= steps.size() && steps.containsKey(last); step++) {
        last = steps.getOrDefault(last, last);
      }
      if (last != number) {
        resolved.put(number, last);
        linked.add(number);
      }
    }
    return new Links(Map.copyOf(resolved), linked);
  }

  /** The numbers that stand for someone else than they did. */
  RoaringBitmap changedSince(Links before) {
    RoaringBitmap changed = new RoaringBitmap();
    if (!canonical.equals(before.canonical)) {
      RoaringBitmap.or(linked, before.linked)
          .forEach((int number) -> {
            if (!canonical
                .getOrDefault(number, number)
                .equals(before.canonical.getOrDefault(number, number))) {
              changed.add(number);
            }
          });
    }
    return changed;
  }

  /** Whether any of the numbers stands for another. */
  boolean touch(RoaringBitmap numbers) {
    return !linked.isEmpty() && RoaringBitmap.intersects(numbers, linked);
  }

  /** How many human beings the numbers are. */
  long count(RoaringBitmap numbers) {
    if (!touch(numbers)) {
      return numbers.getLongCardinality();
    }
    RoaringBitmap humans = RoaringBitmap.andNot(numbers, linked);
    RoaringBitmap.and(numbers, linked)
        .forEach((int number) -> humans.add(canonical.getOrDefault(number, number).intValue()));
    return humans.getLongCardinality();
  }
}
