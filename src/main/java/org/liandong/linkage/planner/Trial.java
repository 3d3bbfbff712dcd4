package org.liandong.linkage.planner;

import java.util.Arrays;

/** Changes to a tour that can be taken back: roles taken out and put in, with all that follows. */
final class Trial {

  final Tour tour;
  final Terrain terrain;

  /** Cost before the trial began. */
  long costBefore;

  private final Level start = new Level();
  private int[] done = new int[64];
  private int steps;

  /** A state to go back to. */
  static final class Level {
    private int steps;
    private int mark;
    private long fixed;
    private long lateSum;
    private long postponed;
    private int worst;
  }

  Trial(Tour tour) {
    this.tour = tour;
    terrain = tour.terrain;
  }

  void begin() {
    costBefore = tour.cost();
    steps = 0;
    tour.allowance = Long.MAX_VALUE;
    tour.keep();
    save(start);
  }

  /** Writes down the state as it is, the largest lateness known. */
  void save(Level level) {
    level.steps = steps;
    level.mark = tour.mark();
    level.fixed = tour.fixed;
    level.lateSum = tour.lateSum;
    level.postponed = tour.postponed;
    level.worst = tour.worst;
  }

  /** Takes back what came after, keys excepted. */
  void restore(Level level) {
    unwind(level.steps);
    tour.back(level.mark);
    tour.fixed = level.fixed;
    tour.lateSum = level.lateSum;
    tour.postponed = level.postponed;
    tour.worst = level.worst;
    tour.worstLost = false;
    tour.allowance = Long.MAX_VALUE;
  }

  /** What playing a role costs a route beyond the way: fit, change and load. */
  long price(int role, int route) {
    if (!terrain.isPriced()) {
      return 0;
    }
    long price = change(role, route);
    int carer = terrain.carerOf[route];
    if (terrain.fit != null) {
      price += terrain.fit[role * terrain.carers + carer];
    }
    if (terrain.loadWeight > 0) {
      price +=
          terrain.loadWeight
              * (squared(tour.work[carer] + terrain.service[role]) - squared(tour.work[carer]));
    }
    return price;
  }

  /** What it costs that a route changes a visit that no other role of it changes. */
  private long change(int role, int route) {
    if (!isChanged(role, route)) {
      return 0;
    }
    int visit = terrain.visitOf[role];
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      if (r != role && tour.route[r] >= 0 && isChanged(r, tour.route[r])) {
        return 0;
      }
    }
    return terrain.problem.weights().disturbance();
  }

  private boolean isChanged(int role, int route) {
    int[] published = terrain.published;
    return published != null
        && published[role] != Terrain.NOBODY
        && published[role] != terrain.carerOf[route];
  }

  private static long squared(long ticks) {
    long minutes = ticks / Ticks.MINUTE;
    return minutes * minutes;
  }

  /** Whether a route may take a role as things stand. */
  boolean admits(int role, int route) {
    if (!terrain.allowed(role, route)) {
      return false;
    }
    int carer = terrain.carerOf[route];
    if (terrain.limited
        && (tour.count[route] >= terrain.visitsMax[route]
            || tour.work[carer] + terrain.service[role] > terrain.workMax[carer])) {
      return false;
    }
    return !terrain.joint[role] || suitsPartners(role, carer);
  }

  private boolean suitsPartners(int role, int carer) {
    int visit = terrain.visitOf[role];
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      if (r != role && tour.route[r] >= 0) {
        int other = terrain.carerOf[tour.route[r]];
        if (other == carer
            || (terrain.apart != null && terrain.apart[carer * terrain.carers + other])) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes a role out of its route; false if others could then not keep to a hard rule. */
  boolean takeOut(int role) {
    int before = tour.prev[role];
    int after = tour.next[role];
    int route = tour.route[role];
    tour.fixed -= tour.detour(before, role, after);
    tour.unlink(role);
    book(role, route, -1);
    tour.fixed -= price(role, route);
    note(role, before);
    tour.rest(role);
    if (terrain.joint[role]) {
      partners(role);
    }
    return tour.walk(after) && tour.settle();
  }

  /** Takes out all roles of a visit and counts it as left out; false as {@link #takeOut}. */
  boolean takeOutAll(int visit) {
    int first = terrain.firstRole[visit];
    if (tour.route[first] < 0) {
      return true;
    }
    for (int r = first; r < terrain.firstRole[visit + 1]; r++) {
      if (!takeOut(r)) {
        return false;
      }
    }
    tour.fixed += terrain.leftOutCost[visit];
    return true;
  }

  private void partners(int role) {
    int visit = terrain.visitOf[role];
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      if (r != role && tour.route[r] >= 0) {
        tour.walk(r);
      }
    }
  }

  /** Links a role in behind a node; its times come with {@link Tour#enter}. */
  void putIn(int role, int before) {
    int route = tour.route[before];
    tour.fixed += price(role, route) + tour.detour(before, role, tour.next[before]);
    tour.link(role, before);
    book(role, route, 1);
    note(role, -1);
  }

  /** Exchanges what is behind two nodes of different routes, with fit and load; times follow. */
  void exchangeTails(int x, int y) {
    int routeX = tour.route[x];
    int routeY = tour.route[y];
    tour.fixed -= loadOf(routeX, routeY) + fitBehind(x) + fitBehind(y);
    swapTails(x, y);
    tour.fixed += loadOf(routeX, routeY) + fitBehind(x) + fitBehind(y);
    note(x, -2 - y);
  }

  private void swapTails(int x, int y) {
    bookBehind(x, -1);
    bookBehind(y, -1);
    tour.swapTails(x, y);
    bookBehind(x, 1);
    bookBehind(y, 1);
  }

  private void bookBehind(int node, int sign) {
    if (terrain.limited) {
      for (int r = tour.next[node]; r < terrain.roles; r = tour.next[r]) {
        book(r, tour.route[r], sign);
      }
    }
  }

  /** Fit and change behind a node; no partner of a role there is on a route that takes part. */
  private long fitBehind(int node) {
    long fit = 0;
    if (terrain.fit != null || terrain.published != null) {
      int route = tour.route[node];
      int carer = terrain.carerOf[route];
      for (int r = tour.next[node]; r < terrain.roles; r = tour.next[r]) {
        fit +=
            change(r, route) + (terrain.fit == null ? 0 : terrain.fit[r * terrain.carers + carer]);
      }
    }
    return fit;
  }

  private long loadOf(int one, int other) {
    int a = terrain.carerOf[one];
    int b = terrain.carerOf[other];
    return terrain.loadWeight == 0
        ? 0
        : terrain.loadWeight * (squared(tour.work[a]) + (a == b ? 0 : squared(tour.work[b])));
  }

  /** Whether neither of two routes carries more than it may. */
  boolean withinLimits(int x, int y) {
    return isWithin(tour.route[x]) && isWithin(tour.route[y]);
  }

  private boolean isWithin(int route) {
    int carer = terrain.carerOf[route];
    return tour.count[route] <= terrain.visitsMax[route]
        && tour.work[carer] <= terrain.workMax[carer];
  }

  /** Brings the times behind two nodes up to date. */
  boolean follow(int x, int y) {
    return tour.walk(tour.next[x])
        && tour.walk(tour.next[y])
        && tour.settle()
        && tour.isBackInTime(terrain.tail(tour.route[x]))
        && tour.isBackInTime(terrain.tail(tour.route[y]));
  }

  private void book(int role, int route, int sign) {
    if (terrain.limited) {
      tour.count[route] += sign;
      tour.work[terrain.carerOf[route]] += (long) sign * terrain.service[role];
    }
  }

  private void note(int role, int before) {
    if (steps + 2 > done.length) {
      done = Arrays.copyOf(done, 2 * done.length);
    }
    done[steps++] = role;
    done[steps++] = before;
  }

  /** Takes the latest links back. */
  private void unwind(int to) {
    while (steps > to) {
      int before = done[--steps];
      int role = done[--steps];
      if (before < -1) {
        swapTails(role, -2 - before);
      } else if (before == -1) {
        book(role, tour.route[role], -1);
        tour.unlink(role);
      } else {
        tour.link(role, before);
        book(role, tour.route[role], 1);
      }
    }
  }

  /** Takes everything back, keys excepted. */
  void undo() {
    restore(start);
  }

  /** Brings the times of what was put in up to date; false if that costs more than the limit. */
  boolean fits(int role, long limit) {
    tour.allowance = limit - tour.fixed;
    return tour.lateness() <= tour.allowance && tour.enter(role) && tour.cost() <= limit;
  }
}
