package org.liandong.linkage.planner;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A first plan: what is pinned, then what was promised as it was promised, then the rest by the end
 * of their windows, each where it costs least at that moment.
 */
final class Construction {

  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;

  Construction(Tour tour, Trial trial) {
    this.tour = tour;
    this.trial = trial;
    terrain = tour.terrain;
  }

  /** Puts in what is left out and can be put in. */
  void fill() {
    leftOut()
        .sorted(
            Comparator.comparing((Integer v) -> !terrain.pinned[v]).thenComparingInt(this::order))
        .filter(v -> promise(v) != null)
        .forEach(v -> put(v, true));
    leftOut()
        .filter(v -> !terrain.pinned[v])
        .sorted(Comparator.comparingInt(v -> terrain.soft[terrain.firstRole[v]]))
        .forEach(v -> put(v, false));
  }

  private Stream<Integer> leftOut() {
    return IntStream.range(0, terrain.visits)
        .filter(v -> tour.route[terrain.firstRole[v]] < 0)
        .boxed();
  }

  private @Nullable Promise promise(int visit) {
    return terrain.problem.visits().get(visit).promise();
  }

  /** When a visit begins if all goes as promised, or could begin at the earliest. */
  private int order(int visit) {
    Promise promise = promise(visit);
    int first = terrain.firstRole[visit];
    return promise == null ? terrain.open[first] - terrain.service[first] : promise.start();
  }

  private void put(int visit, boolean asPromised) {
    trial.begin();
    int begin = terrain.firstRole[visit];
    tour.setKey(visit, order(visit) + visit * 1e-4);
    for (int r = begin; r < terrain.firstRole[visit + 1]; r++) {
      int behind = cheapest(r, asPromised);
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

  private int cheapest(int role, boolean asPromised) {
    long least = Long.MAX_VALUE;
    int found = -1;
    for (int k : terrain.routesFor[role]) {
      if (trial.admits(role, k) && (!asPromised || isPromised(role, k))) {
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

  private boolean isPromised(int role, int route) {
    int visit = terrain.visitOf[role];
    Promise promise = promise(visit);
    List<String> carers = promise == null ? List.of() : promise.carers();
    return !carers.isEmpty()
        && carers
            .get(role - terrain.firstRole[visit])
            .equals(terrain.problem.carers().get(terrain.carerOf[route]).id());
  }
}
