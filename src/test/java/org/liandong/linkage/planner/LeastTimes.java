package org.liandong.linkage.planner;

/** The least times of a tour's routes, by going round until nothing changes. */
final class LeastTimes {

  private LeastTimes() {}

  static int[] of(Terrain terrain, Tour tour) {
    int[] leave = terrain.open.clone();
    boolean changed = true;
    for (int round = 0; changed; round++) {
      if (round > 10_000) {
        throw new AssertionError("Times rise without end");
      }
      changed = false;
      for (int r = 0; r < terrain.roles; r++) {
        if (tour.route[r] >= 0) {
          int before = tour.prev[r];
          int due =
              leave[before]
                  + terrain.problem.travel().ticks(terrain.place[before], terrain.place[r])
                  + terrain.service[r];
          int visit = terrain.visitOf[r];
          int first = terrain.firstRole[visit];
          int firstStart = leave[first] - terrain.service[first];
          due = Math.max(due, firstStart + terrain.gapMin[r] + terrain.service[r]);
          for (int s = first; s < terrain.firstRole[visit + 1]; s++) {
            if (r == first) {
              int start = leave[s] - terrain.service[s] - terrain.gapMax[s];
              due = Math.max(due, start + terrain.service[r]);
            }
          }
          if (due > leave[r]) {
            leave[r] = due;
            changed = true;
          }
        }
      }
    }
    return leave;
  }
}
