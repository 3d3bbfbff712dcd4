package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A problem in flat arrays, the form in which the search reads it.
 *
 * <p>A <em>node</em> is a role of a visit (numbers 0 to {@code roles - 1}, the roles of a visit
 * side by side), the head of a route ({@code roles + route}) or its tail ({@code roles + routes +
 * route}). A route is one shift of one carer. For each role the search keeps when the carer leaves,
 * not when he starts, so windows are shifted by the service here: {@link #open} is the earliest
 * leaving, {@link #soft} the latest that is not late, {@link #hard} the latest allowed.
 */
final class Terrain {

  /** Nobody was promised. */
  static final int NOBODY = -1;

  /** Somebody was promised who is not there any more. */
  static final int GONE = -2;

  final Problem problem;
  final int visits;
  final int roles;
  final int routes;
  final int carers;
  final int nodes;
  final int[] firstRole;
  final int[] visitOf;
  final boolean[] joint;
  final int[] service;
  final int[] open;
  final int[] soft;
  final int[] hard;
  final int[] gapMin;
  final int[] gapMax;
  final int[] place;
  final int[] row;
  final int[] travel;
  final int[] arc;
  final int[] routeBegin;
  final int[] routeEnd;
  final int[] carerOf;
  final int[] visitsMax;
  final long[] workMax;
  final boolean[] allowed;
  final int[][] routesFor;
  final long lateWeight;
  final long worstWeight;
  final long loadWeight;
  final long postponeWeight;
  final long[] leftOutCost;

  /** Cost of a role played by a carer; null where nobody is dearer than another. */
  final int @Nullable [] fit;

  /** Who was promised for a role: {@link #NOBODY}, {@link #GONE}, or the carer; null as above. */
  final int @Nullable [] published;

  /** Promised leaving; null where nothing was promised or being later costs nothing. */
  final int @Nullable [] promised;

  /** Carers who may not meet; null where all may. */
  final boolean @Nullable [] apart;

  final boolean limited;
  final boolean[] pinned;

  Terrain(Problem problem) {
    this.problem = problem;
    carers = problem.carers().size();
    visits = problem.visits().size();
    firstRole = firstRoles(problem.visits());
    roles = firstRole[visits];
    carerOf = carers(problem.carers());
    routes = carerOf.length;
    nodes = roles + 2 * routes;
    visitOf = new int[roles];
    joint = new boolean[roles];
    service = new int[nodes];
    open = new int[nodes];
    soft = new int[roles];
    hard = new int[roles];
    gapMin = new int[roles];
    gapMax = new int[roles];
    place = new int[nodes];
    row = new int[nodes];
    routeBegin = new int[routes];
    routeEnd = new int[routes];
    visitsMax = new int[routes];
    workMax = problem.carers().stream().mapToLong(Carer::workMax).toArray();
    pinned = new boolean[visits];
    leftOutCost = new long[visits];
    lateWeight = problem.weights().lateness();
    worstWeight = problem.weights().worstLateness();
    loadWeight = problem.weights().load();
    postponeWeight = problem.weights().postponement();
    lay();
    travel = Ways.ticks(problem);
    arc = Ways.costs(problem, travel);
    allowed = new Admission(this).allowed();
    routesFor = routesFor();
    fit = new Fitting(problem).costs(visitOf);
    published = published();
    promised = promised();
    apart = Admission.apart(problem.carers());
    limited = isLimited();
  }

  private static int[] firstRoles(List<Visit> visits) {
    int[] first = new int[visits.size() + 1];
    for (int v = 0; v < visits.size(); v++) {
      first[v + 1] = first[v] + visits.get(v).roles().size();
    }
    return first;
  }

  /** The carer of each route. */
  private static int[] carers(List<Carer> people) {
    return IntStream.range(0, people.size())
        .flatMap(c -> people.get(c).shifts().stream().mapToInt(shift -> c))
        .toArray();
  }

  /** Whether a role may cost more than its way. */
  boolean isPriced() {
    return fit != null || published != null || loadWeight > 0;
  }

  private boolean isLimited() {
    return loadWeight > 0
        || Arrays.stream(visitsMax).anyMatch(max -> max < roles)
        || Arrays.stream(workMax).anyMatch(max -> max < Long.MAX_VALUE);
  }

  int head(int route) {
    return roles + route;
  }

  int tail(int route) {
    return roles + routes + route;
  }

  /** Whether something was published that may be changed. */
  boolean isPromised() {
    return problem.visits().stream()
        .anyMatch(visit -> visit.promise() != null && !visit.promise().pinned());
  }

  boolean allowed(int role, int route) {
    return allowed[role * routes + route];
  }

  private void lay() {
    layRoutes();
    layRoles();
  }

  private void layRoutes() {
    int k = 0;
    for (Carer carer : problem.carers()) {
      for (Shift shift : carer.shifts()) {
        routeBegin[k] = shift.begin();
        routeEnd[k] = shift.end();
        visitsMax[k] = shift.visitsMax();
        lay(head(k), shift.from());
        lay(tail(k), shift.to());
        open[head(k)] = shift.begin();
        k++;
      }
    }
  }

  private void layRoles() {
    for (int v = 0; v < visits; v++) {
      Visit visit = problem.visits().get(v);
      leftOutCost[v] = problem.weights().unassigned() * visit.priority();
      Promise promise = visit.promise();
      pinned[v] = promise != null && promise.pinned();
      for (int i = firstRole[v]; i < firstRole[v + 1]; i++) {
        Role role = visit.roles().get(i - firstRole[v]);
        visitOf[i] = v;
        joint[i] = visit.joint();
        service[i] = role.service();
        gapMin[i] = role.gapMin();
        gapMax[i] = role.gapMax();
        lay(i, visit.place());
        open[i] = visit.earliest() + role.service();
        soft[i] = visit.latest() + role.service();
        hard[i] = Math.min(visit.deadline(), Ticks.NEVER) + role.service();
        if (promise != null && promise.pinned()) {
          open[i] = promise.start() + role.gapMin() + role.service();
          hard[i] = promise.start() + role.gapMax() + role.service();
          soft[i] = hard[i];
        }
      }
    }
  }

  private void lay(int node, int at) {
    place[node] = at;
    row[node] = at * problem.places();
  }

  private int[][] routesFor() {
    int[][] found = new int[roles][];
    List<Integer> some = new ArrayList<>();
    for (int r = 0; r < roles; r++) {
      some.clear();
      for (int k = 0; k < routes; k++) {
        if (allowed(r, k)) {
          some.add(k);
        }
      }
      found[r] = some.stream().mapToInt(Integer::intValue).toArray();
    }
    return found;
  }

  private int @Nullable [] published() {
    if (problem.weights().disturbance() == 0
        || problem.visits().stream().allMatch(visit -> visit.promise() == null)) {
      return null;
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (int c = 0; c < carers; c++) {
      numbers.put(problem.carers().get(c).id(), c);
    }
    int[] who = new int[roles];
    for (int r = 0; r < roles; r++) {
      Promise promise = problem.visits().get(visitOf[r]).promise();
      who[r] =
          promise == null
              ? NOBODY
              : numbers.getOrDefault(promise.carers().get(r - firstRole[visitOf[r]]), GONE);
    }
    return who;
  }

  private int @Nullable [] promised() {
    if (postponeWeight == 0
        || problem.visits().stream().allMatch(visit -> visit.promise() == null)) {
      return null;
    }
    int[] leaving = new int[roles];
    for (int r = 0; r < roles; r++) {
      Promise promise = problem.visits().get(visitOf[r]).promise();
      leaving[r] =
          promise == null
              ? 2 * Ticks.NEVER
              : Math.max(open[r], promise.start() + gapMax[r] + service[r]);
    }
    return leaving;
  }
}
