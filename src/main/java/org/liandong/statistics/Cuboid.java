package org.liandong.statistics;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.liandong.ledger.Fact;

/**
 * Entries added up by some of their dimensions, a part for each year.
 *
 * @param <P> what is kept of a year
 */
final class Cuboid<P> {

  /** Stands for the facts of service where they are not told apart. */
  private static final int SERVICE = Dictionaries.code(Fact.SERVICE_CONTACT);

  final Shape shape;
  private final NavigableMap<Integer, P> parts = new TreeMap<>();
  private final Dictionaries dictionaries;
  private final Supplier<P> fresh;

  Cuboid(Shape shape, Dictionaries dictionaries, Supplier<P> fresh) {
    this.shape = shape;
    this.dictionaries = dictionaries;
    this.fresh = fresh;
  }

  P part(int year) {
    P part = parts.get(year);
    if (part == null) {
      part = fresh.get();
      parts.put(year, part);
    }
    return part;
  }

  /** What is kept of the year, or nothing's worth. */
  P read(int year) {
    P part = parts.get(year);
    return part == null ? fresh.get() : part;
  }

  Iterable<P> parts() {
    return parts.values();
  }

  /** The finest axis of place it keeps. */
  Axis place() {
    return shape.has(Axis.TOWN) ? Axis.TOWN : Axis.COUNTY;
  }

  /** Stands on one packed key at a time. */
  final class Cursor implements Spot {

    long key;

    @Override
    public int at(Axis axis) {
      if (axis == Axis.COUNTY && shape.has(Axis.TOWN)) {
        return dictionaries.countyOfTown(shape.at(Axis.TOWN, key));
      }
      if (axis == Axis.FACT && shape.has(Axis.SERVED)) {
        return shape.at(Axis.SERVED, key) == 1 ? SERVICE : 0;
      }
      return shape.at(axis, key);
    }
  }
}
