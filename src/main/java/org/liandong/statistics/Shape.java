package org.liandong.statistics;

import java.util.EnumSet;
import java.util.Set;
import org.liandong.ledger.Fact;

/** Which dimensions a cuboid keeps, and how a cell's place on them packs into one long. */
final class Shape {

  private final Set<Axis> axes;
  private final int[] ordinals;
  private final int[] shifts;
  private final long[] masks = new long[Axis.values().length];
  private final int[] shiftOf = new int[Axis.values().length];

  /**
   * Compartment and fact, or whether it is of service, are always kept: nobody's answer may skip
   * them.
   */
  Shape(Axis... kept) {
    axes = EnumSet.of(Axis.COMPARTMENT);
    axes.addAll(Set.of(kept));
    if (!axes.contains(Axis.SERVED)) {
      axes.add(Axis.FACT);
    }
    ordinals = axes.stream().mapToInt(Axis::place).toArray();
    shifts = new int[ordinals.length];
    int shift = 0;
    int position = 0;
    for (Axis axis : axes) {
      shifts[position++] = shift;
      shiftOf[axis.place()] = shift;
      masks[axis.place()] = (1L << axis.bits()) - 1;
      shift += axis.bits();
    }
    if (shift > Long.SIZE) {
      throw new IllegalArgumentException("Too many axes for one key: " + axes);
    }
  }

  boolean has(Axis axis) {
    return axes.contains(axis);
  }

  /** Whether the shape tells what is asked by fact: one that does not can only tell of service. */
  boolean tells(Set<Fact> facts) {
    return has(Axis.FACT) || facts.equals(Catalogue.SERVED);
  }

  /** Whether an entry belongs in a cuboid of this shape. */
  boolean takes(Fold fold) {
    return has(Axis.FACT) || fold.at[Axis.SERVED.place()] == 1;
  }

  long key(Fold fold) {
    long key = 0;
    for (int i = 0; i < ordinals.length; i++) {
      key |= (long) fold.at[ordinals[i]] << shifts[i];
    }
    return key;
  }

  int at(Axis axis, long key) {
    return (int) ((key >>> shiftOf[axis.place()]) & masks[axis.place()]);
  }
}
