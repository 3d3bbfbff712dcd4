package org.liandong.linkage.planner;

/**
 * Takes a role out of the plan once and tries several places for it, each with an acceptance
 * threshold drawn beforehand. Taking out can only make others earlier, putting in can only make
 * them later, so a place is given up the moment distance and lateness exceed its threshold; most
 * are given up on distance alone, before anything is touched.
 */
final class Relocation {

  private final Search search;
  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;
  private final Trial.Level level = new Trial.Level();

  /** The route a role is taken from, and what its way and fit there cost. */
  private int home;

  private long gain;

  /** All lateness: more than that no taking out can bring. */
  private long relief;

  private double oldKey;
  private boolean out;

  /** Whether others need what is to be taken out. */
  private boolean stuck;

  /** Between which keys the partners leave room. */
  private double low;

  private double high;

  Relocation(Search search) {
    this.search = search;
    terrain = search.terrain;
    tour = search.tour;
    trial = search.trial;
  }

  /** Tries to move one role to another carer or another place in its route. */
  boolean one(int role, int tries) {
    trial.begin();
    home = tour.route[role];
    int before = tour.prev[role];
    gain = tour.detour(before, role, tour.next[role]) + trial.price(role, home);
    relief = tour.lateness();
    oldKey = tour.key[role];
    if (terrain.joint[role]) {
      partnersRoom(role);
    }
    out = false;
    stuck = false;
    for (int t = 0; t < tries && !stuck; t++) {
      int p = search.place(role);
      if (p >= 0 && p != role && p != before && tryPlace(role, p)) {
        return true;
      }
    }
    if (out || stuck) {
      trial.undo();
    }
    return false;
  }

  private boolean tryPlace(int role, int place) {
    search.tried++;
    boolean joint = terrain.joint[role];
    int to = tour.route[place];
    if ((to == home && !out) ? joint : !trial.admits(role, to)) {
      return false;
    }
    int p = joint ? reachable(place, oldKey) : place;
    long limit = trial.costBefore + search.threshold();
    long more = tour.detour(p, role, tour.next[p]);
    if (!out && (trial.costBefore + more - gain - relief > limit || !takeOut(role))) {
      return false;
    }
    return tour.cost() + more <= limit
        && tour.cost() + more + tour.lateBehind(p, role) <= limit
        && put(role, p, limit);
  }

  private boolean takeOut(int role) {
    stuck = !trial.takeOut(role);
    if (!stuck) {
      tour.cost();
      trial.save(level);
      out = true;
    }
    return out;
  }

  private boolean put(int role, int p, long limit) {
    if (rekey(role, p)) {
      trial.putIn(role, p);
      if (trial.fits(role, limit)) {
        return true;
      }
      trial.restore(level);
    }
    tour.setKey(terrain.visitOf[role], oldKey);
    return false;
  }

  /** Between which keys the partners of a joint role leave room. */
  private void partnersRoom(int role) {
    low = Double.NEGATIVE_INFINITY;
    high = Double.POSITIVE_INFINITY;
    int visit = terrain.visitOf[role];
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      if (r != role && tour.route[r] >= 0) {
        low = Math.max(low, tour.key[tour.prev[r]]);
        high = Math.min(high, tour.key[tour.next[r]]);
      }
    }
  }

  private int reachable(int p, double key) {
    boolean meets = Math.max(low, tour.key[p]) < Math.min(high, tour.key[tour.next[p]]);
    return meets ? p : tour.behindBy(key, p);
  }

  private boolean rekey(int role, int p) {
    boolean joint = terrain.joint[role];
    double from = tour.key[p];
    double to = tour.key[tour.next[p]];
    if (joint) {
      from = Math.max(from, low);
      to = Math.min(to, high);
    }
    double key = Tour.between(from, to, joint ? oldKey : tour.startBehind(p, role));
    if (Double.isNaN(key)) {
      search.crowded = true;
      return false;
    }
    tour.setKey(terrain.visitOf[role], key);
    return true;
  }
}
