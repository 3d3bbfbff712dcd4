package org.liandong.linkage.planner;

/**
 * Takes a visit out of the plan with all its roles, or takes up one that is left out, and tries
 * several places for all of them at once: one key, and for each role a route where there is room at
 * it. Each try has an acceptance threshold drawn beforehand and is given up on ways and lateness
 * before anything is touched.
 */
final class Gathering {

  private final Search search;
  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;
  private final Trial.Level level = new Trial.Level();

  /** The place chosen for each role. */
  private final int[] behind;

  /** Between which keys there is room, and the key wanted there. */
  private double low;

  private double high;
  private double wanted;

  /** Whether any route will do for a partner: the visit was left out before. */
  private boolean anywhere;

  /** What may still be spent on ways. */
  private long room;

  Gathering(Search search) {
    this.search = search;
    terrain = search.terrain;
    tour = search.tour;
    trial = search.trial;
    behind = new int[terrain.roles + 1];
  }

  /** Tries to move a visit with all its roles, or to put in one that is left out. */
  boolean whole(int visit, int tries) {
    return instead(visit, -1, tries);
  }

  /** Tries to put in a visit while another is left out for it; -1 for no other. */
  boolean instead(int visit, int other, int tries) {
    trial.begin();
    double oldKey = tour.keyOf(visit);
    anywhere = tour.route[terrain.firstRole[visit]] < 0;
    if (!trial.takeOutAll(visit) || (other >= 0 && !trial.takeOutAll(other))) {
      trial.undo();
      return false;
    }
    tour.fixed -= terrain.leftOutCost[visit];
    long freed = tour.cost();
    trial.save(level);
    for (int t = 0; t < tries; t++) {
      search.tried++;
      if (tryWhole(visit, trial.costBefore + search.threshold(), freed)) {
        return true;
      }
    }
    tour.setKey(visit, oldKey);
    if (other < 0 && freed + terrain.leftOutCost[visit] <= trial.costBefore + search.threshold()) {
      tour.fixed += terrain.leftOutCost[visit];
      return true;
    }
    trial.undo();
    return false;
  }

  /** Tries to put in a visit that is left out while another finds a place elsewhere. */
  boolean displacing(int visit, int other, int tries) {
    trial.begin();
    double oldKey = tour.keyOf(visit);
    double otherKey = tour.keyOf(other);
    long limit = trial.costBefore + search.threshold();
    anywhere = true;
    if (trial.takeOutAll(other)
        && enter(visit, tries, Long.MAX_VALUE)
        && enter(other, tries, limit)) {
      return true;
    }
    trial.undo();
    tour.setKey(visit, oldKey);
    tour.setKey(other, otherKey);
    return false;
  }

  private boolean enter(int visit, int tries, long limit) {
    tour.fixed -= terrain.leftOutCost[visit];
    long freed = tour.cost();
    trial.save(level);
    for (int t = 0; t < tries; t++) {
      search.tried++;
      if (tryWhole(visit, limit, freed)) {
        return true;
      }
    }
    return false;
  }

  private boolean tryWhole(int visit, long limit, long freed) {
    if (!gather(visit, limit - freed)) {
      return false;
    }
    int begin = terrain.firstRole[visit];
    tour.setKey(visit, low);
    for (int r = begin; r < terrain.firstRole[visit + 1]; r++) {
      trial.putIn(r, behind[r - begin]);
    }
    if (tour.fixed <= limit && trial.fits(begin, limit)) {
      return true;
    }
    trial.restore(level);
    return false;
  }

  /** Picks a place for each role with one key for all, left in {@link #low}; false if none fits. */
  private boolean gather(int visit, long most) {
    int begin = terrain.firstRole[visit];
    int roles = terrain.firstRole[visit + 1] - begin;
    int lead = search.dice.below(roles);
    int p = search.place(begin + lead);
    if (p < 0 || !trial.admits(begin + lead, tour.route[p])) {
      return false;
    }
    room = most;
    low = Double.NEGATIVE_INFINITY;
    high = Double.POSITIVE_INFINITY;
    wanted = Double.NEGATIVE_INFINITY;
    if (!settleOn(begin, lead, p)) {
      return false;
    }
    for (int i = 0; i < roles; i++) {
      if (i != lead) {
        int q = anywhere ? anyPlace(begin + i) : search.place(begin + i);
        if (q < 0
            || !trial.admits(begin + i, tour.route[q])
            || clashes(i, lead, q)
            || !settleOn(begin, i, nearest(q))) {
          return false;
        }
      }
    }
    low = Tour.between(low, high, wanted);
    search.crowded |= Double.isNaN(low);
    return !Double.isNaN(low);
  }

  /** The place of some route that may take a role next to where the others are by now. */
  private int anyPlace(int role) {
    int[] routes = terrain.routesFor[role];
    int route = routes[search.dice.below(routes.length)];
    double key = Tour.between(low, high, wanted);
    return Double.isNaN(key) ? -1 : tour.behindBy(key, terrain.head(route));
  }

  /** A place of the same route that keys leave room for; -1 for none. */
  private int nearest(int place) {
    if (Math.max(low, tour.key[place]) < Math.min(high, tour.key[tour.next[place]])) {
      return place;
    }
    double key = Tour.between(low, high, wanted);
    return Double.isNaN(key) ? -1 : tour.behindBy(key, place);
  }

  /** Puts one role of a visit down for a place; false if there is none or the way is too long. */
  private boolean settleOn(int begin, int part, int place) {
    if (place < 0) {
      return false;
    }
    int role = begin + part;
    room -= tour.detour(place, role, tour.next[place]) + tour.lateBehind(place, role);
    behind[part] = place;
    low = Math.max(low, tour.key[place]);
    high = Math.min(high, tour.key[tour.next[place]]);
    wanted = Math.max(wanted, tour.startBehind(place, role));
    return room >= 0;
  }

  private boolean clashes(int part, int lead, int place) {
    int carer = terrain.carerOf[tour.route[place]];
    for (int i = 0; i < behind.length && i <= Math.max(part, lead); i++) {
      if (i == lead || i < part) {
        int other = terrain.carerOf[tour.route[behind[i]]];
        if (other == carer
            || (terrain.apart != null && terrain.apart[carer * terrain.carers + other])) {
          return true;
        }
      }
    }
    return false;
  }
}
