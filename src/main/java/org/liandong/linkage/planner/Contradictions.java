package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the fewest visits that must give way so that the rest can all be made.
 *
 * <p>Small groups of which no plan has all are looked for and proved one by one; whatever gives way
 * must hit each of them. The fewest that hit all groups found are taken out and the rest is
 * planned: if all of it fits, fewer cannot suffice, and that is proved. If not, what is left out
 * shows where to look for the next group. Where no group small enough is found there, the fewest
 * visits any plan left out are the answer, a bound that is not proved.
 */
public final class Contradictions {

  /** Most visits of a group that is looked at as a whole. */
  private static final int GROUP_MAX = 6;

  private static final int ROUNDS_MAX = 200;

  private final Problem problem;
  private final Terrain terrain;
  private final Together together;
  private final Limits limits;
  private final List<int[]> groups = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * The contradictions of a problem.
   *
   * @param limits for each attempt to plan the rest
   */
  public Contradictions(Problem problem, Limits limits) {
    this.problem = problem;
    this.limits = limits;
    terrain = new Terrain(problem);
    together = new Together(terrain);
    for (int v = 0; v < terrain.visits; v++) {
      numbers.put(problem.visits().get(v).id(), v);
    }
  }

  /** The visits that must give way; none if a plan with all of them was found. */
  public GivingWay find() {
    for (int v = 0; v < terrain.visits; v++) {
      if (together.ask(v) == Together.Answer.IMPOSSIBLE) {
        groups.add(new int[] {v});
      }
    }
    Set<Integer> fewest = null;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Set<Integer> hitting = hitting();
      Set<Integer> out = leftOut(hitting);
      if (fewest == null || out.size() < fewest.size()) {
        fewest = out;
      }
      if (fewest.size() == hitting.size()) {
        return answer(fewest, true, hitting.size());
      }
      if (!addGroup(out, hitting)) {
        return answer(fewest, false, hitting.size());
      }
    }
    return answer(fewest == null ? Set.of() : fewest, false, hitting().size());
  }

  private GivingWay answer(Set<Integer> out, boolean smallest, int least) {
    return new GivingWay(
        out.stream().sorted().map(this::id).toList(),
        groups.stream().map(this::conflict).toList(),
        smallest,
        least);
  }

  /** Plans all but some for nothing but being made; what is then left out, those included. */
  private Set<Integer> leftOut(Set<Integer> without) {
    Problem rest =
        new Problem(
            problem.carers(),
            IntStream.range(0, terrain.visits)
                .filter(v -> !without.contains(v))
                .mapToObj(v -> alike(problem.visits().get(v)))
                .toList(),
            problem.places(),
            problem.travel(),
            new Weights(0, 1, 0, 0, 0, 0, 1_000_000_000_000L, 0, 0));
    Set<Integer> out = new HashSet<>(without);
    for (String id : new Planner(rest).plan(limits, () -> false).leftOut()) {
      out.add(numbers.getOrDefault(id, -1));
    }
    return out;
  }

  private static Visit alike(Visit visit) {
    return new Visit(
        visit.id(),
        visit.client(),
        visit.place(),
        visit.earliest(),
        visit.latest(),
        visit.deadline(),
        1,
        visit.roles(),
        Wish.NONE,
        visit.promise());
  }

  /** Finds a group that is not hit yet, round one of the visits left out. */
  private boolean addGroup(Set<Integer> out, Set<Integer> hitting) {
    for (int v : new TreeSet<>(out)) {
      if (!hitting.contains(v)) {
        int[] near = near(v, hitting);
        if (together.ask(near) == Together.Answer.IMPOSSIBLE) {
          groups.add(smallest(near));
          return true;
        }
      }
    }
    return false;
  }

  /** A visit with those nearest in time who compete with it for carers. */
  private int[] near(int visit, Set<Integer> without) {
    BitSet own = carers(visit);
    return IntStream.concat(
            IntStream.of(visit),
            IntStream.range(0, terrain.visits)
                .filter(v -> v != visit && !without.contains(v) && carers(v).intersects(own))
                .boxed()
                .sorted(Comparator.comparingInt(v -> apart(v, visit)))
                .limit(GROUP_MAX - 1)
                .mapToInt(v -> v))
        .toArray();
  }

  /** How far apart two visits are in time at the least, then at the most. */
  private int apart(int one, int other) {
    int a = terrain.firstRole[one];
    int b = terrain.firstRole[other];
    int between = Math.max(terrain.open[a] - hard(b), Math.max(terrain.open[b] - hard(a), 0));
    return between + Math.abs(terrain.open[a] - terrain.open[b]) / 4;
  }

  private int hard(int role) {
    return Math.min(terrain.hard[role], Ticks.NEVER);
  }

  private BitSet carers(int visit) {
    BitSet carers = new BitSet();
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      for (int k : terrain.routesFor[r]) {
        carers.set(terrain.carerOf[k]);
      }
    }
    return carers;
  }

  /** Leaves out what an impossible group does not need to be impossible. */
  private int[] smallest(int[] group) {
    int[] left = group;
    for (int v : group) {
      int[] fewer = Arrays.stream(left).filter(each -> each != v).toArray();
      if (together.ask(fewer) == Together.Answer.IMPOSSIBLE) {
        left = fewer;
      }
    }
    return Arrays.stream(left).sorted().toArray();
  }

  /** The fewest visits that hit every group, of less priority and not pinned where it is equal. */
  private Set<Integer> hitting() {
    for (int size = 0; ; size++) {
      Set<Integer> chosen = new HashSet<>();
      if (hits(chosen, size)) {
        return chosen;
      }
    }
  }

  private boolean hits(Set<Integer> chosen, int more) {
    int[] open =
        groups.stream()
            .filter(group -> Arrays.stream(group).noneMatch(chosen::contains))
            .findFirst()
            .orElse(null);
    if (open == null) {
      return true;
    }
    if (more == 0) {
      return false;
    }
    List<Integer> order =
        Arrays.stream(open)
            .boxed()
            .sorted(
                Comparator.comparing((Integer v) -> terrain.pinned[v])
                    .thenComparing(v -> problem.visits().get(v).priority()))
            .toList();
    for (int v : order) {
      chosen.add(v);
      if (hits(chosen, more - 1)) {
        return true;
      }
      chosen.remove(v);
    }
    return false;
  }

  private GivingWay.Conflict conflict(int[] group) {
    List<String> ids = Arrays.stream(group).mapToObj(this::id).toList();
    if (group.length > 1) {
      boolean pinned = Arrays.stream(group).allMatch(v -> terrain.pinned[v]);
      return new GivingWay.Conflict(
          pinned ? GivingWay.Conflict.Kind.PINNED : GivingWay.Conflict.Kind.TOGETHER, ids, "");
    }
    Visit visit = problem.visits().get(group[0]);
    for (Role role : visit.roles()) {
      if (problem.carers().stream()
          .noneMatch(carer -> carer.abilities().containsAll(role.abilities()))) {
        return new GivingWay.Conflict(
            GivingWay.Conflict.Kind.ABILITY,
            ids,
            String.join(", ", new TreeSet<>(role.abilities())));
      }
    }
    boolean alone =
        IntStream.range(terrain.firstRole[group[0]], terrain.firstRole[group[0] + 1])
            .anyMatch(r -> terrain.routesFor[r].length == 0);
    return new GivingWay.Conflict(
        alone ? GivingWay.Conflict.Kind.ALONE : GivingWay.Conflict.Kind.ROLES, ids, "");
  }

  private String id(int visit) {
    return problem.visits().get(visit).id();
  }
}
