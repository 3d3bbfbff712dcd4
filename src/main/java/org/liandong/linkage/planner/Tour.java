package org.liandong.linkage.planner;

import java.util.Arrays;

/**
 * The routes of a plan while it is being searched, and the times that follow from them.
 *
 * <p>Times are the least that the rules allow: they follow from the routes alone, and after a
 * change only along the routes ({@link #walk}) and, where a joint visit is reached, over to the
 * others at it, the smallest key first ({@link #settle}), and no further than times really change.
 *
 * <p>Each change is written down, so a move is tried in place and taken back if it is not wanted.
 */
final class Tour extends Routes {

  final int[] leave;
  final int[] count;
  final long[] work;

  /** Distance, fit, load and visits left out, weighted: all of the cost that is not lateness. */
  long fixed;

  /** Lateness of all roles, in ticks. */
  long lateSum;

  /** Postponement of promised roles, in ticks. */
  long postponed;

  /** The largest lateness, or more than it while {@link #worstLost}. */
  int worst;

  boolean worstLost;

  /** What lateness may cost; a walk gives up beyond it. */
  long allowance = Long.MAX_VALUE;

  private int[] loggedNode;
  private int[] loggedLeave;
  private int logged;
  private final int[] pending;
  private int pendingCount;
  private final int[] arrival;

  Tour(Terrain terrain) {
    super(terrain);
    leave = terrain.open.clone();
    count = new int[terrain.routes];
    work = new long[terrain.carers];
    loggedNode = new int[4 * terrain.nodes + 64];
    loggedLeave = new int[loggedNode.length];
    pending = new int[terrain.visits + 1];
    arrival = new int[terrain.roles + 1];
    clear();
  }

  /** Leaves out everything. */
  void clear() {
    Arrays.fill(count, 0);
    Arrays.fill(work, 0);
    System.arraycopy(terrain.open, 0, leave, 0, leave.length);
    fixed = Arrays.stream(terrain.leftOutCost).sum() + unlinkAll();
    lateSum = 0;
    postponed = 0;
    worst = 0;
    worstLost = false;
    logged = 0;
    pendingCount = 0;
  }

  long lateness() {
    return terrain.lateWeight * lateSum
        + terrain.worstWeight * worst
        + terrain.postponeWeight * postponed;
  }

  /** The cost of the plan; looks for the largest lateness if it was lost. */
  long cost() {
    if (worstLost) {
      findWorst();
    }
    return fixed + lateness();
  }

  private void findWorst() {
    int most = 0;
    int[] soft = terrain.soft;
    for (int r = 0; r < soft.length; r++) {
      most = Math.max(most, leave[r] - soft[r]);
    }
    worst = most;
    worstLost = false;
  }

  /** Sets a role's leaving back to the earliest, as long as it is in no route. */
  void rest(int role) {
    int old = leave[role];
    int now = terrain.open[role];
    if (old != now) {
      log(role, old);
      leave[role] = now;
      account(role, old, now);
    }
  }

  /** Brings the times of a newly linked role and all that follows up to date. */
  boolean enter(int role) {
    if (terrain.joint[role]) {
      return meet(terrain.visitOf[role], true) && settle();
    }
    int old = leave[role];
    int now = due(role);
    if (now != old) {
      log(role, old);
      leave[role] = now;
      if (!account(role, old, now)) {
        return false;
      }
    }
    return walk(next[role]) && settle();
  }

  /** The earliest a role's carer can leave, coming from where he is before. */
  int due(int role) {
    int before = prev[role];
    return Math.max(
        terrain.open[role],
        leave[before]
            + terrain.travel[terrain.row[before] + terrain.place[role]]
            + terrain.service[role]);
  }

  /** Goes on from a node as long as times change; false if that is not allowed. */
  boolean walk(int from) {
    int n = from;
    int roles = terrain.roles;
    while (n < roles) {
      if (terrain.joint[n]) {
        push(terrain.visitOf[n]);
        return true;
      }
      int old = leave[n];
      int now = due(n);
      if (now == old) {
        return true;
      }
      log(n, old);
      leave[n] = now;
      if (!account(n, old, now)) {
        return false;
      }
      n = next[n];
    }
    return isBackInTime(n);
  }

  /** Whether a carer is back before the shift ends. */
  boolean isBackInTime(int tail) {
    int end = terrain.routeEnd[route[tail]];
    int before = prev[tail];
    return end == Ticks.NEVER
        || leave[before] + terrain.travel[terrain.row[before] + terrain.place[tail]] <= end;
  }

  /** Takes joint visits whose times may have changed, the smallest key first. */
  boolean settle() {
    while (pendingCount > 0) {
      int least = 0;
      for (int i = 1; i < pendingCount; i++) {
        if (keyOf(pending[i]) < keyOf(pending[least])) {
          least = i;
        }
      }
      int visit = pending[least];
      pending[least] = pending[--pendingCount];
      if (!meet(visit, false)) {
        pendingCount = 0;
        return false;
      }
    }
    return true;
  }

  private void push(int visit) {
    for (int i = 0; i < pendingCount; i++) {
      if (pending[i] == visit) {
        return;
      }
    }
    pending[pendingCount++] = visit;
  }

  /** The least times at which all who are at a joint visit can start; goes on from there. */
  private boolean meet(int visit, boolean always) {
    int begin = terrain.firstRole[visit];
    int end = terrain.firstRole[visit + 1];
    int anchor = Integer.MIN_VALUE / 2;
    for (int r = begin; r < end; r++) {
      if (route[r] >= 0) {
        int start = due(r) - terrain.service[r];
        arrival[r - begin] = start;
        anchor = Math.max(anchor, start - terrain.gapMax[r]);
      }
    }
    for (int r = begin; r < end; r++) {
      if (route[r] >= 0) {
        int now = Math.max(arrival[r - begin], anchor + terrain.gapMin[r]) + terrain.service[r];
        int old = leave[r];
        if (now != old) {
          log(r, old);
          leave[r] = now;
          if (!account(r, old, now)) {
            pendingCount = 0;
            return false;
          }
        } else if (!always) {
          continue;
        }
        if (!walk(next[r])) {
          pendingCount = 0;
          return false;
        }
      }
    }
    return true;
  }

  /** Keeps the sums of lateness; false if it has become too much. */
  private boolean account(int role, int old, int now) {
    int[] promised = terrain.promised;
    boolean changed = false;
    if (promised != null) {
      postponed += Math.max(0, now - promised[role]) - Math.max(0, old - promised[role]);
      changed = true;
    }
    int lateOld = Math.max(0, old - terrain.soft[role]);
    int lateNow = Math.max(0, now - terrain.soft[role]);
    if (lateOld != lateNow) {
      lateSum += lateNow - lateOld;
      changed = true;
      if (lateNow >= worst) {
        worst = lateNow;
        worstLost = false;
      } else if (lateOld == worst) {
        worstLost = true;
      }
    }
    return now <= terrain.hard[role] && (!changed || lateness() <= allowance);
  }

  private void log(int role, int old) {
    if (logged == loggedNode.length) {
      loggedNode = Arrays.copyOf(loggedNode, 2 * logged);
      loggedLeave = Arrays.copyOf(loggedLeave, 2 * logged);
    }
    loggedNode[logged] = role;
    loggedLeave[logged++] = old;
  }

  /** The earliest start of a role if it came behind a node. */
  int startBehind(int before, int role) {
    return Math.max(
        terrain.open[role] - terrain.service[role],
        leave[before] + terrain.travel[terrain.row[before] + terrain.place[role]]);
  }

  /** What lateness a role behind a node costs at least: its own, and that of who comes next. */
  long lateBehind(int before, int role) {
    int done = startBehind(before, role) + terrain.service[role];
    int late = Math.max(0, done - terrain.soft[role]);
    int after = next[before];
    if (after < terrain.roles) {
      int now =
          done + terrain.travel[terrain.row[role] + terrain.place[after]] + terrain.service[after];
      late += Math.max(0, now - Math.max(terrain.soft[after], leave[after]));
    }
    return terrain.lateWeight * late;
  }

  /** Where the record of changed times stands. */
  int mark() {
    return logged;
  }

  /** Sets times back to where the record stood; sums are the caller's. */
  void back(int mark) {
    for (int i = logged - 1; i >= mark; i--) {
      leave[loggedNode[i]] = loggedLeave[i];
    }
    logged = mark;
    pendingCount = 0;
  }

  /** Forgets the record: changes stay. */
  void keep() {
    logged = 0;
  }
}
