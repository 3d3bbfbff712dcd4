package org.liandong.statistics;

import java.util.Arrays;

/**
 * Numbers distinct longs 0, 1, 2 … in the order they come: open addressing with linear probing, 12
 * bytes a slot, no objects.
 */
final class LongIndex {

  private static final int ABSENT = -1;

  private long[] keys;
  private int[] slots;
  private int size;

  LongIndex() {
    keys = new long[16];
    slots = emptySlots(32);
  }

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  /** The key's number, or −1. */
  int find(long key) {
    int mask = slots.length - 1;
    int slot = spread(key) & mask;
    while (slots[slot] != ABSENT) {
      if (keys[slots[slot]] == key) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  /** The key's number, a new one if need be. */
  int index(long key) {
    int mask = slots.length - 1;
    int slot = spread(key) & mask;
    while (slots[slot] != ABSENT) {
      if (keys[slots[slot]] == key) {
        return slots[slot];
      }
      slot = (slot + 1) & mask;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + (size >> 1));
    }
    keys[size] = key;
    slots[slot] = size;
    size++;
    if (size * 3L > slots.length * 2L) {
      rehash();
    }
    return size - 1;
  }

  long footprint() {
    return 8L * keys.length + 4L * slots.length;
  }

  private void rehash() {
    slots = emptySlots(slots.length * 2);
    int mask = slots.length - 1;
    for (int index = 0; index < size; index++) {
      int slot = spread(keys[index]) & mask;
      while (slots[slot] != ABSENT) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = index;
    }
  }

  private static int[] emptySlots(int length) {
    int[] empty = new int[length];
    Arrays.fill(empty, ABSENT);
    return empty;
  }

  /** Finaliser of SplitMix64: neighbouring keys end far apart. */
  private static int spread(long key) {
    long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return (int) (mixed ^ (mixed >>> 31));
  }
}
