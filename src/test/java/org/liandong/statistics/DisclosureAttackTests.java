package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.shared.ServiceDomain;

/**
 * Attacks the pattern: asks everything the public may ask of a small city, takes every published
 * number as an equation over the cells, and solves. No cell with a small count may follow.
 */
final class DisclosureAttackTests {

  private static final BigInteger PRIME = BigInteger.valueOf(2_147_483_647L);
  private static final int THRESHOLD = 5;
  private static final List<ServiceDomain> DOMAINS =
      List.of(
          ServiceDomain.ELDERLY,
          ServiceDomain.COMMUNITY,
          ServiceDomain.DRUG_REHABILITATION,
          ServiceDomain.CORRECTION);
  private static final long[] TOWNS = {441702101000L, 441702102000L, 441704101000L, 441704102000L};
  private static final String[] MONTHS = {"2018-01", "2018-02", "2018-03", "2019-01"};

  private final long seed = Long.getLong("liandong.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void noSmallCountFollowsFromEverythingPublished() {
    int hiddenSmallCells = 0;
    for (int round = 0; round < 60; round++) {
      Map<Integer, Long> cells = city();
      Pattern pattern = Pattern.of(contents(cells), THRESHOLD);
      List<long[]> equations = published(cells, pattern);
      Elimination solved = new Elimination(equations);
      for (Map.Entry<Integer, Long> cell : cells.entrySet()) {
        boolean sensitive = DOMAINS.get(cell.getKey() % DOMAINS.size()).sensitive();
        long value = cell.getValue();
        if (sensitive && value > 0 && value < THRESHOLD) {
          hiddenSmallCells++;
          assertThat(solved.determines(cell.getKey()))
              .as("seed %d, round %d, cell %s = %d", seed, round, name(cell.getKey()), value)
              .isFalse();
        }
      }
    }
    assertThat(hiddenSmallCells).isGreaterThan(50);
  }

  @Test
  void theTotalsOverAllFieldsStayPublic() {
    Map<Integer, Long> cells = city();
    Pattern pattern = Pattern.of(contents(cells), THRESHOLD);
    Elimination solved = new Elimination(published(cells, pattern));
    long[] square = new long[cells.size()];
    for (int domain = 0; domain < DOMAINS.size(); domain++) {
      square[index(0, 0, domain)] = 1;
    }
    assertThat(solved.determines(square)).isTrue();
  }

  @Test
  void anAttackWithoutSecondarySuppressionWouldSucceed() {
    Map<Integer, Long> cells = city();
    cells.put(index(0, 0, 2), 2L);
    List<long[]> equations = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cell != index(0, 0, 2)) {
        equations.add(unit(cells.size(), cell));
      }
    }
    long[] total = new long[cells.size()];
    Arrays.fill(total, 1);
    equations.add(total);
    assertThat(new Elimination(equations).determines(index(0, 0, 2))).isTrue();
  }

  /** Mostly empty, small and middling counts, sometimes large. */
  private Map<Integer, Long> city() {
    Map<Integer, Long> cells = new HashMap<>();
    for (int cell = 0; cell < TOWNS.length * MONTHS.length * DOMAINS.size(); cell++) {
      boolean sensitive = DOMAINS.get(cell % DOMAINS.size()).sensitive();
      long value =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(4);
            case 2 -> 5 + random.nextInt(20);
            default -> sensitive ? 0 : 10 + random.nextInt(200);
          };
      cells.put(cell, value);
    }
    return cells;
  }

  private static List<Pattern.Content> contents(Map<Integer, Long> cells) {
    List<Pattern.Content> contents = new ArrayList<>();
    for (int town = 0; town < TOWNS.length; town++) {
      for (int month = 0; month < MONTHS.length; month++) {
        Map<ServiceDomain, List<Long>> sensitive = new EnumMap<>(ServiceDomain.class);
        Map<ServiceDomain, Long> others = new EnumMap<>(ServiceDomain.class);
        for (int domain = 0; domain < DOMAINS.size(); domain++) {
          long value = cells.getOrDefault(index(town, month, domain), 0L);
          if (value > 0 && DOMAINS.get(domain).sensitive()) {
            sensitive.put(DOMAINS.get(domain), List.of(value));
          } else if (value > 0) {
            others.put(DOMAINS.get(domain), value);
          }
        }
        contents.add(
            new Pattern.Content(new Pattern.Square(MONTHS[month], TOWNS[town]), sensitive, others));
      }
    }
    return contents;
  }

  /** Every run of months × every set of towns × one field or all of them, unless hidden. */
  private static List<long[]> published(Map<Integer, Long> cells, Pattern pattern) {
    List<long[]> equations = new ArrayList<>();
    for (int first = 0; first < MONTHS.length; first++) {
      for (int last = first; last < MONTHS.length; last++) {
        for (int towns = 1; towns < 1 << TOWNS.length; towns++) {
          for (int domain = -1; domain < DOMAINS.size(); domain++) {
            if (domain < 0 || !isHidden(pattern, first, last, towns, DOMAINS.get(domain))) {
              equations.add(equation(cells.size(), first, last, towns, domain));
            }
          }
        }
      }
    }
    return equations;
  }

  /** The rule of {@link Disclosure#hidden}, for any set of squares. */
  private static boolean isHidden(
      Pattern pattern, int first, int last, int towns, ServiceDomain domain) {
    for (Pattern.Group group : pattern.groups()) {
      if (!group.hidden().contains(domain)) {
        continue;
      }
      Set<Pattern.Square> inside = new HashSet<>();
      for (int month = first; month <= last; month++) {
        for (int town = 0; town < TOWNS.length; town++) {
          Pattern.Square square = new Pattern.Square(MONTHS[month], TOWNS[town]);
          if ((towns >> town & 1) == 1 && group.squares().contains(square)) {
            inside.add(square);
          }
        }
      }
      if (!inside.isEmpty()
          && (group.sealed().contains(domain) || inside.size() < group.squares().size())) {
        return true;
      }
    }
    return false;
  }

  private static long[] equation(int size, int first, int last, int towns, int domain) {
    long[] equation = new long[size];
    for (int month = first; month <= last; month++) {
      for (int town = 0; town < TOWNS.length; town++) {
        for (int field = 0; field < DOMAINS.size(); field++) {
          if ((towns >> town & 1) == 1 && (domain < 0 || domain == field)) {
            equation[index(town, month, field)] = 1;
          }
        }
      }
    }
    return equation;
  }

  private static int index(int town, int month, int domain) {
    return (town * MONTHS.length + month) * DOMAINS.size() + domain;
  }

  private static String name(int cell) {
    int square = cell / DOMAINS.size();
    return TOWNS[square / MONTHS.length]
        + " "
        + MONTHS[square % MONTHS.length]
        + " "
        + DOMAINS.get(cell % DOMAINS.size());
  }

  private static long[] unit(int size, int cell) {
    long[] unit = new long[size];
    unit[cell] = 1;
    return unit;
  }

  /** Gaussian elimination modulo a prime: what combinations of the equations can say. */
  private static final class Elimination {

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
  }
}
