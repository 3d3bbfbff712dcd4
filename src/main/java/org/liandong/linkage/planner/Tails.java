package org.liandong.linkage.planner;

/**
 * Lets two carers change everything after a point: one goes on with the other's day. The order of
 * keys stays as it is, so joint visits need no more care than elsewhere.
 */
final class Tails {

  private final Search search;
  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;

  Tails(Search search) {
    this.search = search;
    terrain = search.terrain;
    tour = search.tour;
    trial = search.trial;
  }

  /** Tries to let a role's carer go on from it with a neighbour's day. */
  boolean near(int one) {
    int p = search.place(one);
    if (p < 0
        || tour.route[p] == tour.route[one]
        || tour.key[one] >= tour.key[tour.next[p]]
        || tour.key[p] >= tour.key[tour.next[one]]) {
      return false;
    }
    search.tried++;
    trial.begin();
    long limit = trial.costBefore + search.threshold();
    long more = ways(one, p);
    if (trial.costBefore + more - tour.lateness() > limit && !terrain.isPriced()) {
      return false;
    }
    if (!suits(one, tour.route[p]) || !suits(p, tour.route[one])) {
      return false;
    }
    tour.fixed += more;
    trial.exchangeTails(one, p);
    if (tour.fixed <= limit
        && trial.withinLimits(one, p)
        && trial.follow(one, p)
        && tour.cost() <= limit) {
      return true;
    }
    trial.undo();
    return false;
  }

  /** How much longer the ways become. */
  private long ways(int x, int y) {
    int tailX = terrain.tail(tour.route[x]);
    int tailY = terrain.tail(tour.route[y]);
    int nextX = tour.next[x];
    int nextY = tour.next[y];
    long before =
        (long) way(x, nextX)
            + way(y, nextY)
            + (nextX == tailX ? 0 : way(tour.prev[tailX], tailX))
            + (nextY == tailY ? 0 : way(tour.prev[tailY], tailY));
    long after =
        (nextY == tailY ? way(x, tailX) : way(x, nextY) + (long) way(tour.prev[tailY], tailX))
            + (nextX == tailX
                ? way(y, tailY)
                : way(y, nextX) + (long) way(tour.prev[tailX], tailY));
    return after - before;
  }

  private int way(int from, int to) {
    return terrain.arc[terrain.row[from] + terrain.place[to]];
  }

  /** Whether everything behind a node may go over to a route. */
  private boolean suits(int node, int route) {
    for (int r = tour.next[node]; r < terrain.roles; r = tour.next[r]) {
      int visit = terrain.visitOf[r];
      if (!terrain.allowed(r, route) || terrain.pinned[visit]) {
        return false;
      }
      if (terrain.joint[r] && !suitsPartners(r, visit, route)) {
        return false;
      }
    }
    return true;
  }

  /** No partner works on the route, or belongs to those who may not meet its carer. */
  private boolean suitsPartners(int role, int visit, int route) {
    int carer = terrain.carerOf[route];
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      if (r != role) {
        int other = terrain.carerOf[tour.route[r]];
        if (other == carer
            || (terrain.apart != null && terrain.apart[carer * terrain.carers + other])) {
          return false;
        }
      }
    }
    return true;
  }
}
