package org.liandong.statistics;

import java.util.EnumSet;
import java.util.Set;

/** Which dimensions a cuboid keeps, and how a cell's place on them packs into one long. */
final class Shape {

  private final Set<Axis> axes;
  private final int[] ordinals;
  private final int[] shifts;
  private final long[] masks = new long[Axis.values().length];
  private final int[] shiftOf = new int[Axis.values().length];

  /** Fact and compartment are always kept: nobody's answer may skip them. */
  Shape(Axis... kept) {
    axes = EnumSet.of(Axis.FACT, Axis.COMPARTMENT);
    axes.addAll(Set.of(kept));
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
