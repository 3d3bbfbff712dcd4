package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.List;

/** Reads a plan off a tour. */
final class Plans {

  private Plans() {}

  static Plan of(Terrain terrain, Picture picture) {
    List<Plan.Stop> stops = new ArrayList<>();
    int shift = 0;
    for (int k = 0; k < terrain.routes; k++) {
      shift = k > 0 && terrain.carerOf[k] == terrain.carerOf[k - 1] ? shift + 1 : 0;
      String carer = terrain.problem.carers().get(terrain.carerOf[k]).id();
      for (int r = picture.next[terrain.head(k)]; r < terrain.roles; r = picture.next[r]) {
        int visit = terrain.visitOf[r];
        stops.add(
            new Plan.Stop(
                terrain.problem.visits().get(visit).id(),
                r - terrain.firstRole[visit],
                carer,
                shift,
                picture.leave[r] - terrain.service[r],
                picture.leave[r]));
      }
    }
    List<String> leftOut = new ArrayList<>();
    for (int v = 0; v < terrain.visits; v++) {
      if (picture.route[terrain.firstRole[v]] < 0) {
        leftOut.add(terrain.problem.visits().get(v).id());
      }
    }
    return new Plan(stops, leftOut, picture.cost);
  }
}
