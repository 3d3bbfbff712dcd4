package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that there are too few carers at one time: roles of which no carer can play two, and who
 * could play them all taken together are fewer than the roles (Hall's theorem). It takes any number
 * of visits, but knows of nothing except time, ways and who may.
 */
final class Crowding {

  private final Terrain terrain;

  Crowding(Terrain terrain) {
    this.terrain = terrain;
  }

  /** Visits round one of them of which no plan has all; null if none are found this way. */
  Hitting.@Nullable Group around(int visit, Set<Integer> without) {
    List<Integer> crowd = new ArrayList<>();
    IntStream.range(terrain.firstRole[visit], terrain.firstRole[visit + 1]).forEach(crowd::add);
    int first = crowd.getFirst();
    IntStream.range(0, terrain.roles)
        .filter(r -> terrain.visitOf[r] != visit && !without.contains(terrain.visitOf[r]))
        .boxed()
        .sorted(Comparator.comparingInt(r -> Math.abs(terrain.open[r] - terrain.open[first])))
        .filter(r -> crowd.stream().allMatch(other -> excludeEachOther(r, other)))
        .forEach(crowd::add);
    return tooFewFor(crowd);
  }

  /** Whether no carer can play both. */
  private boolean excludeEachOther(int one, int other) {
    return terrain.visitOf[one] == terrain.visitOf[other]
        || (isTooLate(one, other) && isTooLate(other, one));
  }

  private boolean isTooLate(int before, int after) {
    long arrival =
        (long) terrain.open[before] + terrain.travel[terrain.row[before] + terrain.place[after]];
    return arrival + terrain.service[after] > terrain.hard[after];
  }

  /** Matches roles with carers; the roles that have fewer carers than they are, by visits. */
  private Hitting.@Nullable Group tooFewFor(List<Integer> crowd) {
    int[] played = new int[terrain.carers];
    Arrays.fill(played, -1);
    List<Integer> unmatched = new ArrayList<>();
    for (int role : crowd) {
      if (!match(role, played, new boolean[terrain.carers], new TreeSet<>())) {
        unmatched.add(role);
      }
    }
    if (unmatched.isEmpty()) {
      return null;
    }
    Set<Integer> reached = new TreeSet<>();
    boolean[] seen = new boolean[terrain.carers];
    unmatched.forEach(role -> match(role, played, seen, reached));
    Map<Integer, Integer> roles = new TreeMap<>();
    reached.forEach(role -> roles.merge(terrain.visitOf[role], 1, Integer::sum));
    return new Hitting.Group(
        roles.keySet().stream().mapToInt(v -> v).toArray(),
        roles.values().stream().mapToInt(count -> count).toArray(),
        unmatched.size());
  }

  private boolean match(int role, int[] played, boolean[] seen, Set<Integer> reached) {
    reached.add(role);
    for (int k : terrain.routesFor[role]) {
      int carer = terrain.carerOf[k];
      if (!seen[carer]) {
        seen[carer] = true;
        if (played[carer] < 0 || match(played[carer], played, seen, reached)) {
          played[carer] = role;
          return true;
        }
      }
    }
    return false;
  }
}
