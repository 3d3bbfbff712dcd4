package org.liandong.statistics;

import static org.assertj.core.api.Assertions.assertThat;

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

  /**
   * No linear combination is needed when counts cannot be negative: so another table must exist.
   */
  @Test
  void everySmallCountCouldBeAnotherWithoutANegativeOne() {
    int small = 0;
    for (int round = 0; round < 60; round++) {
      Map<Integer, Long> cells = city();
      Pattern pattern = Pattern.of(contents(cells), THRESHOLD);
      List<long[]> equations = published(cells, pattern);
      for (Map.Entry<Integer, Long> cell : cells.entrySet()) {
        boolean sensitive = DOMAINS.get(cell.getKey() % DOMAINS.size()).sensitive();
        if (sensitive && cell.getValue() > 0 && cell.getValue() < THRESHOLD) {
          small++;
          assertThat(anotherTable(cells, equations, cell.getKey()))
              .as("seed %d, round %d, cell %s", seed, round, name(cell.getKey()))
              .isTrue();
        }
      }
    }
    assertThat(small).isGreaterThan(50);
  }

  @Test
  void theSmallestSufficientFieldIsHiddenWithIt() {
    Map<Integer, Long> cells = new HashMap<>();
    for (int town = 0; town < TOWNS.length; town++) {
      for (int month = 0; month < MONTHS.length; month++) {
        cells.put(index(town, month, 0), 300L);
        cells.put(index(town, month, 1), 12L);
        cells.put(index(town, month, 2), 20L);
        cells.put(index(town, month, 3), 0L);
      }
    }
    cells.put(index(0, 0, 2), 2L);
    Pattern.Group group = Pattern.of(contents(cells), THRESHOLD).groups().getFirst();
    assertThat(group.hidden())
        .containsExactlyInAnyOrder(ServiceDomain.COMMUNITY, ServiceDomain.DRUG_REHABILITATION);
    assertThat(group.squares()).hasSize(2);
    assertThat(group.sealed()).isEmpty();
    cells.replaceAll((cell, value) -> cell % DOMAINS.size() == 1 ? Long.valueOf(1) : value);
    assertThat(Pattern.of(contents(cells), THRESHOLD).groups().getFirst().hidden())
        .as("one entry is too few to hide up to four among")
        .contains(ServiceDomain.ELDERLY)
        .doesNotContain(ServiceDomain.COMMUNITY);
  }

  /** An entry of the cell swapped with one of another square, every published number the same. */
  private static boolean anotherTable(Map<Integer, Long> cells, List<long[]> equations, int cell) {
    int field = cell % DOMAINS.size();
    for (int partner = 0; partner < DOMAINS.size(); partner++) {
      long[] change = new long[cells.size()];
      change[cell] = -1;
      change[cell - field + partner] += 1;
      if (partner != field && isUnseen(equations, change)) {
        return true;
      }
    }
    for (int other = field; other < cells.size(); other += DOMAINS.size()) {
      for (int partner = 0; partner < DOMAINS.size(); partner++) {
        int lent = other - field + partner;
        if (other == cell || partner == field || cells.getOrDefault(lent, 0L) == 0) {
          continue;
        }
        long[] change = new long[cells.size()];
        change[cell] = -1;
        change[cell - field + partner] = 1;
        change[other] = 1;
        change[lent] = -1;
        if (isUnseen(equations, change)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isUnseen(List<long[]> equations, long[] change) {
    return equations.stream().allMatch(equation -> product(equation, change) == 0);
  }

  private static long product(long[] equation, long[] change) {
    long sum = 0;
    for (int i = 0; i < equation.length; i++) {
      sum += equation[i] * change[i];
    }
    return sum;
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
        equations.add(Elimination.unit(cells.size(), cell));
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
}
