package org.liandong.linkage.planner;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Puts in what was left out and still fits, the most urgent first, each where it costs least among
 * all places that {@link Placing} knows, until nothing is left that would be better in the plan
 * than out of it. There is no chance in it.
 */
final class Filling {

  private final Terrain terrain;
  private final Tour tour;
  private final Trial trial;
  private final BooleanSupplier stopped;

  Filling(Tour tour, Trial trial, BooleanSupplier stopped) {
    this.tour = tour;
    this.trial = trial;
    this.stopped = stopped;
    terrain = tour.terrain;
  }

  /** A plan with all that fits in; the plan itself if that is nothing. */
  static Plan fill(Terrain terrain, Plan plan, BooleanSupplier stopped) {
    Plan now = plan;
    boolean more = !plan.leftOut().isEmpty();
    while (more && !stopped.getAsBoolean()) {
      Tour tour = new Tour(terrain);
      Trial trial = new Trial(tour);
      new Loading(tour, trial).load(now);
      more = tour.cost() == now.cost() && new Filling(tour, trial, stopped).fill();
      if (more) {
        Picture fuller = new Picture(tour);
        fuller.take(tour);
        now = Plans.of(terrain, fuller);
      }
    }
    return now;
  }

  /** Puts in what it can; whether that was anything. */
  boolean fill() {
    boolean some = false;
    boolean more = true;
    while (more && isAnyLeftOut()) {
      more = pass();
      some |= more;
    }
    return some;
  }

  private boolean isAnyLeftOut() {
    return IntStream.range(0, terrain.visits).anyMatch(this::isLeftOut);
  }

  private boolean isLeftOut(int visit) {
    return tour.route[terrain.firstRole[visit]] < 0;
  }

  /** Looks at each visit left out once. */
  private boolean pass() {
    Placing placing = new Placing(tour, trial);
    int[] out =
        IntStream.range(0, terrain.visits)
            .filter(this::isLeftOut)
            .boxed()
            .sorted(Comparator.comparingLong((Integer v) -> -terrain.leftOutCost[v]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean some = false;
    for (int visit : out) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      some |= placing.putIn(visit);
    }
    return some;
  }
}
