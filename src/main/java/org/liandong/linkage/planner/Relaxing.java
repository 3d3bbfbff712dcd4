package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks for single rules that, less strict, would let a visit into a plan. */
final class Relaxing {

  private static final int HOUR = 60 * Ticks.MINUTE;

  private static final int NEVER = Ticks.NEVER;

  /** By how much a window is made longer, one after the other. */
  private static final int[] LONGER = {HOUR / 2, HOUR, 2 * HOUR, 4 * HOUR, 24 * HOUR, NEVER};

  /** As many ways of one kind are named at most. */
  private static final int NAMED_MAX = 3;

  private final Problem problem;
  private final Plan plan;
  private final int visit;
  private final Placing now;
  private final List<Relaxation> found = new ArrayList<>();

  Relaxing(Problem problem, Plan plan, Placing now, int visit) {
    this.now = now;
    this.problem = problem;
    this.plan = plan;
    this.visit = visit;
  }

  List<Relaxation> all() {
    Visit door = problem.visits().get(visit);
    if (door.promise() == null || !door.promise().pinned()) {
      windows(door);
    }
    abilities(door);
    single(Relaxation.Kind.HOUR, Relaxing::withAnHourMore);
    single(Relaxation.Kind.VISIT, Relaxing::withAVisitMore);
    meetings(door);
    return found;
  }

  /** The window longer by little, then by more, until the visit fits in. */
  private void windows(Visit door) {
    for (int more : LONGER) {
      Plan later =
          made(changed(window(door, door.earliest(), Math.min(door.deadline() + more, NEVER))));
      if (later != null) {
        add(Relaxation.Kind.LATER, "", "", later);
        break;
      }
    }
    for (int more : LONGER) {
      Plan earlier =
          made(changed(window(door, Math.max(0, door.earliest() - more), door.deadline())));
      if (earlier != null) {
        add(Relaxation.Kind.EARLIER, "", "", earlier);
        break;
      }
    }
  }

  private static Visit window(Visit door, int earliest, int deadline) {
    return new Visit(
        door.id(),
        door.client(),
        door.place(),
        earliest,
        door.latest(),
        deadline,
        door.priority(),
        door.roles(),
        door.wish(),
        door.promise());
  }

  /** For each role by itself: who would play it if its abilities were no matter. */
  private void abilities(Visit door) {
    for (int i = 0; i < door.roles().size(); i++) {
      int role = i;
      List<Role> roles = new ArrayList<>(door.roles());
      Role old = roles.get(i);
      roles.set(i, new Role(Set.of(), old.service(), old.gapMin(), old.gapMax()));
      Plan fitted = made(changed(withRoles(door, roles)));
      if (fitted != null) {
        String who =
            fitted.stops().stream()
                .filter(stop -> stop.visit().equals(door.id()) && stop.role() == role)
                .map(Plan.Stop::carer)
                .findFirst()
                .orElseThrow();
        Set<String> lacking = new TreeSet<>(old.abilities());
        lacking.removeAll(carer(who).abilities());
        add(Relaxation.Kind.ABILITY, who, String.join(", ", lacking), fitted);
      }
    }
  }

  private static Visit withRoles(Visit door, List<Role> roles) {
    return new Visit(
        door.id(),
        door.client(),
        door.place(),
        door.earliest(),
        door.latest(),
        door.deadline(),
        door.priority(),
        roles,
        door.wish(),
        door.promise());
  }

  /** Changes all carers at once, and if that helps, one by one those it helped. */
  private void single(Relaxation.Kind kind, UnaryOperator<Carer> change) {
    Placing relaxed = new Placing(carers(change), plan);
    Plan withAll = relaxed.made(visit);
    if (withAll == null) {
      return;
    }
    Set<String> helped = new LinkedHashSet<>();
    withAll.stops().stream()
        .filter(stop -> stop.visit().equals(problem.visits().get(visit).id()))
        .forEach(stop -> helped.add(stop.carer()));
    for (int c = 0; c < problem.carers().size(); c++) {
      if (takes(relaxed, c) && !takes(now, c)) {
        helped.add(problem.carers().get(c).id());
      }
    }
    int named = 0;
    for (String one : helped) {
      Plan fitted = made(carers(each -> each.id().equals(one) ? change.apply(each) : each));
      if (fitted != null) {
        add(kind, one, "", fitted);
        named++;
        if (named == NAMED_MAX) {
          return;
        }
      }
    }
  }

  /** Whether a carer could play some role of the visit if nobody else had to be there. */
  private boolean takes(Placing placing, int carer) {
    Terrain terrain = placing.terrain();
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      for (int k : terrain.routesFor[r]) {
        if (terrain.carerOf[k] == carer && placing.takes(visit, r, k)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Carer withAnHourMore(Carer carer) {
    return with(
        carer,
        carer.shifts().stream()
            .map(shift ->
                new Shift(
                    shift.begin(),
                    Math.min(shift.end() + HOUR, Ticks.NEVER),
                    shift.from(),
                    shift.to(),
                    shift.visitsMax()))
            .toList(),
        carer.workMax() > Long.MAX_VALUE - HOUR ? carer.workMax() : carer.workMax() + HOUR,
        carer.avoids());
  }

  private static Carer withAVisitMore(Carer carer) {
    return with(
        carer,
        carer.shifts().stream()
            .map(shift ->
                new Shift(
                    shift.begin(),
                    shift.end(),
                    shift.from(),
                    shift.to(),
                    shift.visitsMax() == Integer.MAX_VALUE
                        ? shift.visitsMax()
                        : shift.visitsMax() + 1))
            .toList(),
        carer.workMax(),
        carer.avoids());
  }

  private static Carer with(Carer carer, List<Shift> shifts, long workMax, Set<String> avoids) {
    return new Carer(
        carer.id(), carer.abilities(), carer.languages(), carer.sex(), shifts, workMax, avoids);
  }

  /** Pairs who may not meet and whose meeting would let the visit in. */
  private void meetings(Visit door) {
    Placing relaxed = new Placing(carers(each -> without(each, id -> true)), plan);
    if (relaxed.made(visit) == null) {
      return;
    }
    Set<String> coming = new HashSet<>(Set.of(door.client()));
    for (int c = 0; c < problem.carers().size(); c++) {
      if (takes(relaxed, c)) {
        coming.add(problem.carers().get(c).id());
      }
    }
    for (Carer one : problem.carers()) {
      for (String other : new TreeSet<>(one.avoids())) {
        if (coming.contains(one.id()) && coming.contains(other)) {
          meet(door, one, other);
        }
      }
    }
  }

  private void meet(Visit door, Carer one, String other) {
    Plan fitted =
        made(
            carers(each ->
                each.id().equals(one.id())
                    ? without(each, other::equals)
                    : each.id().equals(other) ? without(each, one.id()::equals) : each));
    if (fitted != null && isAtDoor(fitted, door, one.id())) {
      add(Relaxation.Kind.MEET, one.id(), other, fitted);
    }
  }

  private static boolean isAtDoor(Plan plan, Visit door, String carer) {
    return plan.stops().stream()
        .anyMatch(stop -> stop.visit().equals(door.id()) && stop.carer().equals(carer));
  }

  private static Carer without(Carer carer, Predicate<String> pardoned) {
    return with(
        carer,
        carer.shifts(),
        carer.workMax(),
        Set.copyOf(carer.avoids().stream().filter(pardoned.negate()).toList()));
  }

  private Problem carers(Function<Carer, Carer> change) {
    return new Problem(
        problem.carers().stream().map(change).toList(),
        problem.visits(),
        problem.places(),
        problem.travel(),
        problem.weights());
  }

  private Problem changed(Visit door) {
    return new Problem(
        problem.carers(),
        problem.visits().stream().map(each -> each.id().equals(door.id()) ? door : each).toList(),
        problem.places(),
        problem.travel(),
        problem.weights());
  }

  private @Nullable Plan made(Problem relaxed) {
    return new Placing(relaxed, plan).made(visit);
  }

  private void add(Relaxation.Kind kind, String carer, String detail, Plan fitted) {
    String id = problem.visits().get(visit).id();
    int start =
        fitted.stops().stream()
            .filter(stop -> stop.visit().equals(id) && stop.role() == 0)
            .mapToInt(Plan.Stop::start)
            .findFirst()
            .orElseThrow();
    found.add(new Relaxation(kind, carer, detail, start));
  }

  private Carer carer(String id) {
    return problem.carers().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
