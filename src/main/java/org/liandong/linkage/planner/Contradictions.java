package org.liandong.linkage.planner;

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
 * <p>Groups of which no plan has all are looked for and proved one by one, small ones by trying
 * everything ({@link Together}), larger ones by counting who is there at one time ({@link
 * Crowding}); whatever gives way must hit each of them. The fewest that hit all groups found are
 * taken out and the rest is planned: if all of it fits, fewer cannot suffice, and that is proved.
 * If not, what is left out shows where to look for the next group. Where no group is found there,
 * the fewest visits any plan left out are the answer, a bound that is not proved.
 */
public final class Contradictions {

  /** Most visits of a group of which every order is tried. */
  private static final int GROUP_MAX = 6;

  private static final int ROUNDS_MAX = 200;

  private final Problem problem;
  private final Terrain terrain;
  private final Together together;
  private final Crowding crowding;
  private final Limits limits;
  private final Hitting hitting;
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
    crowding = new Crowding(terrain);
    hitting =
        new Hitting(
            Comparator.comparing((Integer v) -> terrain.pinned[v])
                .thenComparingInt(v -> problem.visits().get(v).priority())
                .thenComparing(Comparator.naturalOrder()));
    for (int v = 0; v < terrain.visits; v++) {
      numbers.put(problem.visits().get(v).id(), v);
    }
  }

  /** The visits that must give way; none if a plan with all of them was found. */
  public GivingWay find() {
    for (int v = 0; v < terrain.visits; v++) {
      if (together.ask(v) == Together.Answer.IMPOSSIBLE) {
        hitting.add(Hitting.Group.of(v));
      }
    }
    Set<Integer> fewest = leftOut(Set.of());
    int least = 0;
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Set<Integer> hit = hitting.fewest();
      if (hit == null) {
        return answer(fewest, least);
      }
      least = hit.size();
      Set<Integer> out = leftOut(hit);
      if (out.size() < fewest.size() || hit.size() == out.size()) {
        fewest = out;
      }
      if (fewest.size() == least || !addGroup(out, hit)) {
        return answer(fewest, least);
      }
    }
    return answer(fewest, least);
  }

  private GivingWay answer(Set<Integer> out, int least) {
    return new GivingWay(
        out.stream().sorted().map(this::id).toList(),
        hitting.groups().stream().map(this::conflict).toList(),
        out.size() == least,
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
  private boolean addGroup(Set<Integer> out, Set<Integer> hit) {
    for (int v : new TreeSet<>(out)) {
      if (!hit.contains(v)) {
        for (Set<Integer> without : List.of(Set.<Integer>of(), hit)) {
          Hitting.Group crowd = crowding.around(v, without);
          if (crowd != null && crowd.open(hit) > 0) {
            hitting.add(crowd);
            return true;
          }
        }
        int[] near = near(v, hit);
        if (together.ask(near) == Together.Answer.IMPOSSIBLE) {
          hitting.add(Hitting.Group.of(smallest(near)));
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

  private GivingWay.Conflict conflict(Hitting.Group group) {
    List<String> ids = Arrays.stream(group.visits()).mapToObj(this::id).toList();
    if (ids.size() == 1) {
      return alone(group.visits()[0], ids);
    }
    GivingWay.Conflict.Kind kind = GivingWay.Conflict.Kind.TOGETHER;
    if (Arrays.stream(group.visits()).allMatch(v -> terrain.pinned[v])) {
      kind = GivingWay.Conflict.Kind.PINNED;
    } else if (ids.size() > GROUP_MAX) {
      kind = GivingWay.Conflict.Kind.CROWDED;
    }
    return new GivingWay.Conflict(kind, ids, "", group.visitsLeast());
  }

  /** Why a visit cannot be made even by itself. */
  private GivingWay.Conflict alone(int visit, List<String> ids) {
    for (Role role : problem.visits().get(visit).roles()) {
      if (problem.carers().stream()
          .noneMatch(carer -> carer.abilities().containsAll(role.abilities()))) {
        return new GivingWay.Conflict(
            GivingWay.Conflict.Kind.ABILITY,
            ids,
            String.join(", ", new TreeSet<>(role.abilities())),
            1);
      }
    }
    boolean alone =
        IntStream.range(terrain.firstRole[visit], terrain.firstRole[visit + 1])
            .anyMatch(r -> terrain.routesFor[r].length == 0);
    return new GivingWay.Conflict(
        alone ? GivingWay.Conflict.Kind.ALONE : GivingWay.Conflict.Kind.ROLES, ids, "", 1);
  }

  private String id(int visit) {
    return problem.visits().get(visit).id();
  }
}
