package org.liandong.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gaussian elimination modulo a prime: what combinations of the equations can say. */
final class Elimination {

  private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647L);
  private static final long P = PRIME.longValueExact();
  private final Map<Integer, long[]> pivots = new HashMap<>();

  Elimination(List<long[]> equations) {
    equations.forEach(equation -> {
      long[] rest = reduced(equation);
      int pivot = pivot(rest);
      if (pivot >= 0) {
        pivots.put(pivot, scaled(rest, inverse(rest[pivot])));
      }
    });
  }

  boolean determines(int cell) {
    return determines(unit(pivots.values().iterator().next().length, cell));
  }

  boolean determines(long[] combination) {
    return pivot(reduced(combination)) < 0;
  }

  private long[] reduced(long[] row) {
    long[] rest = row.clone();
    for (int column = 0; column < rest.length; column++) {
      long[] pivot = pivots.get(column);
      long factor = rest[column];
      if (factor != 0 && pivot != null) {
        for (int i = column; i < rest.length; i++) {
          rest[i] = Math.floorMod(rest[i] - factor * pivot[i] % P, P);
        }
      }
    }
    return rest;
  }

  private static int pivot(long[] row) {
    for (int column = 0; column < row.length; column++) {
      if (row[column] != 0) {
        return column;
      }
    }
    return -1;
  }

  private static long[] scaled(long[] row, long factor) {
    return Arrays.stream(row).map(value -> value * factor % P).toArray();
  }

  private static long inverse(long value) {
    return BigInteger.valueOf(value).modInverse(PRIME).longValueExact();
  }

  static long[] unit(int size, int cell) {
    long[] unit = new long[size];
    unit[cell] = 1;
    return unit;
  }
}
