package org.liandong.linkage.planner;

/** Lets two roles change places, each into the gap the other leaves. */
final class Exchange {

  private final Search search;
  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;

  Exchange(Search search) {
    this.search = search;
    terrain = search.terrain;
    tour = search.tour;
    trial = search.trial;
  }

  /** Tries to give a role the place of one that stands beside a neighbour of it. */
  boolean near(int one) {
    int p = search.place(one);
    if (p < 0) {
      return false;
    }
    int other = search.dice.below(2) == 0 ? p : tour.next[p];
    if (other >= terrain.roles
        || terrain.pinned[terrain.visitOf[other]]
        || terrain.visitOf[other] == terrain.visitOf[one]
        || tour.next[one] == other
        || tour.next[other] == one
        || !terrain.allowed(one, tour.route[other])
        || !terrain.allowed(other, tour.route[one])) {
      return false;
    }
    search.tried++;
    return swap(one, other);
  }

  private boolean swap(int one, int other) {
    int p = tour.prev[one];
    int q = tour.prev[other];
    double keyOne = tour.key[one];
    double keyOther = tour.key[other];
    double keyAtQ = keyIn(one, q, tour.next[other]);
    double keyAtP = keyIn(other, p, tour.next[one]);
    if (Double.isNaN(keyAtQ) || Double.isNaN(keyAtP)) {
      return false;
    }
    trial.begin();
    long limit = trial.costBefore + search.threshold();
    if (more(one, other) - tour.lateness() > limit - trial.costBefore && !terrain.isPriced()) {
      return false;
    }
    int routeOne = tour.route[one];
    int routeOther = tour.route[other];
    if (trial.takeOut(one)
        && trial.takeOut(other)
        && tour.cost() + tour.detour(q, one, tour.next[q]) + tour.detour(p, other, tour.next[p])
            <= limit
        && put(one, q, routeOther, keyAtQ, limit)
        && put(other, p, routeOne, keyAtP, limit)) {
      return true;
    }
    trial.undo();
    tour.setKey(terrain.visitOf[one], keyOne);
    tour.setKey(terrain.visitOf[other], keyOther);
    return false;
  }

  /** How much longer the ways become. */
  private long more(int one, int other) {
    int p = tour.prev[one];
    int q = tour.prev[other];
    return (long) tour.detour(q, one, tour.next[other])
        + tour.detour(p, other, tour.next[one])
        - tour.detour(p, one, tour.next[one])
        - tour.detour(q, other, tour.next[other]);
  }

  private boolean put(int role, int behind, int route, double key, long limit) {
    if (!trial.admits(role, route)) {
      return false;
    }
    tour.setKey(terrain.visitOf[role], key);
    trial.putIn(role, behind);
    return trial.fits(role, limit);
  }

  /** A key for a role between two nodes: its own if joint, else a new one; NaN if none fits. */
  private double keyIn(int role, int before, int after) {
    double low = tour.key[before];
    double high = tour.key[after];
    if (!terrain.joint[role]) {
      return Tour.between(low, high, tour.startBehind(before, role));
    }
    double key = tour.key[role];
    return key > low && key < high ? key : Double.NaN;
  }
}
