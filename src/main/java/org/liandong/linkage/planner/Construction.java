package org.liandong.linkage.planner;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A first plan: visits by the end of their windows, each where it costs least at that moment. */
final class Construction {

  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;

  Construction(Tour tour, Trial trial) {
    this.tour = tour;
    this.trial = trial;
    terrain = tour.terrain;
  }

  /** Puts in what is left out and can be put in; pinned visits first. */
  void fill() {
    IntStream.range(0, terrain.visits)
        .filter(v -> tour.route[terrain.firstRole[v]] < 0)
        .boxed()
        .sorted(
            Comparator.comparing((Integer v) -> !terrain.pinned[v])
                .thenComparing(v -> terrain.soft[terrain.firstRole[v]])
                .thenComparing(Comparator.naturalOrder()))
        .forEach(this::put);
  }

  private void put(int visit) {
    trial.begin();
    int begin = terrain.firstRole[visit];
    tour.setKey(visit, tour.terrain.open[begin] - terrain.service[begin] + visit * 1e-4);
    for (int r = begin; r < terrain.firstRole[visit + 1]; r++) {
      int behind = cheapest(r);
      if (behind < 0) {
        trial.undo();
        return;
      }
      trial.putIn(r, behind);
    }
    tour.fixed -= terrain.leftOutCost[visit];
    if (!trial.fits(begin, Long.MAX_VALUE)) {
      trial.undo();
    }
  }

  private int cheapest(int role) {
    long least = Long.MAX_VALUE;
    int found = -1;
    for (int k : terrain.routesFor[role]) {
      if (trial.admits(role, k)) {
        int p = tour.behindBy(tour.key[role], terrain.head(k));
        long late =
            Math.max(0, tour.startBehind(p, role) + terrain.service[role] - terrain.soft[role]);
        long cost = tour.detour(p, role, tour.next[p]) + trial.price(role, k) + 4 * late;
        if (cost < least) {
          least = cost;
          found = p;
        }
      }
    }
    return found;
  }
}
