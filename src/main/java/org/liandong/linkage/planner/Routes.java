package org.liandong.linkage.planner;

import java.util.Arrays;

/**
 * Which role follows which, and the keys that order them.
 *
 * <p>Every visit carries a key, a real number, and each route is its visits in the order of their
 * keys. A joint visit has one key in all its routes, so no two carers can wait for each other in a
 * circle and no move needs a check for it.
 */
abstract class Routes {

  private static final double FIRST = -1e15;
  private static final double LAST = 1e15;

  final Terrain terrain;
  final int[] next;
  final int[] prev;
  final int[] route;
  final double[] key;

  Routes(Terrain terrain) {
    this.terrain = terrain;
    next = new int[terrain.nodes];
    prev = new int[terrain.nodes];
    route = new int[terrain.nodes];
    key = new double[terrain.nodes];
  }

  /** Empties all routes; what their ways then cost. */
  final long unlinkAll() {
    Arrays.fill(next, -1);
    Arrays.fill(prev, -1);
    Arrays.fill(route, -1);
    long ways = 0;
    for (int k = 0; k < terrain.routes; k++) {
      int head = terrain.head(k);
      int tail = terrain.tail(k);
      join(head, tail);
      route[head] = k;
      route[tail] = k;
      key[head] = FIRST;
      key[tail] = LAST;
      ways += terrain.arc[terrain.row[head] + terrain.place[tail]];
    }
    return ways;
  }

  /** Cost of the way over a node instead of straight on. */
  final int detour(int before, int node, int after) {
    int[] arc = terrain.arc;
    int row = terrain.row[before];
    int to = terrain.place[after];
    return arc[row + terrain.place[node]] + arc[terrain.row[node] + to] - arc[row + to];
  }

  /** Links a role in behind a node; times are not yet right. */
  final void link(int role, int before) {
    int after = next[before];
    next[before] = role;
    prev[role] = before;
    next[role] = after;
    prev[after] = role;
    route[role] = route[before];
  }

  final void unlink(int role) {
    int before = prev[role];
    int after = next[role];
    next[before] = after;
    prev[after] = before;
    route[role] = -1;
  }

  /** Exchanges what is behind two nodes of different routes; times are not yet right. */
  final void swapTails(int x, int y) {
    int tailX = terrain.tail(route[x]);
    int tailY = terrain.tail(route[y]);
    int nextX = next[x];
    int nextY = next[y];
    int lastX = prev[tailX];
    int lastY = prev[tailY];
    join(x, nextY == tailY ? tailX : nextY);
    join(y, nextX == tailX ? tailY : nextX);
    if (nextY != tailY) {
      join(lastY, tailX);
    }
    if (nextX != tailX) {
      join(lastX, tailY);
    }
    for (int r = next[x]; r < terrain.roles; r = next[r]) {
      route[r] = route[x];
    }
    for (int r = next[y]; r < terrain.roles; r = next[r]) {
      route[r] = route[y];
    }
  }

  private void join(int before, int after) {
    next[before] = after;
    prev[after] = before;
  }

  /** The node of a route behind which a key belongs, looking from a node of it. */
  final int behindBy(double sought, int from) {
    int p = from;
    while (key[p] >= sought) {
      p = prev[p];
    }
    while (key[next[p]] < sought) {
      p = next[p];
    }
    return p;
  }

  final void setKey(int visit, double value) {
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      key[r] = value;
    }
  }

  /** A key between two, at a start if that lies between; NaN if there is no room. */
  static double between(double low, double high, double start) {
    if (start > low && start < high) {
      return start;
    }
    double found;
    if (low == FIRST) {
      found = high - Ticks.MINUTE;
    } else if (high == LAST) {
      found = low + Ticks.MINUTE;
    } else {
      found = low + (high - low) / 2;
    }
    return found > low && found < high ? found : Double.NaN;
  }

  final double keyOf(int visit) {
    return key[terrain.firstRole[visit]];
  }
}
