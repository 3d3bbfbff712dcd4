package org.liandong.linkage.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may play which role on which shift at all, whatever else is planned. */
final class Admission {

  private final Terrain terrain;

  Admission(Terrain terrain) {
    this.terrain = terrain;
  }

  /** For each role and route, whether the route could carry the role if it did nothing else. */
  boolean[] allowed() {
    boolean[] allowed = new boolean[terrain.roles * terrain.routes];
    for (int r = 0; r < terrain.roles; r++) {
      Visit visit = terrain.problem.visits().get(terrain.visitOf[r]);
      int part = r - terrain.firstRole[terrain.visitOf[r]];
      for (int k = 0; k < terrain.routes; k++) {
        Carer carer = terrain.problem.carers().get(terrain.carerOf[k]);
        allowed[r * terrain.routes + k] =
            may(carer, visit, visit.roles().get(part), part) && reaches(r, k);
      }
    }
    return allowed;
  }

  private static boolean may(Carer carer, Visit visit, Role role, int part) {
    Promise promise = visit.promise();
    return carer.abilities().containsAll(role.abilities())
        && !carer.avoids().contains(visit.client())
        && (promise == null || !promise.pinned() || promise.carers().get(part).equals(carer.id()));
  }

  private boolean reaches(int role, int route) {
    int places = terrain.problem.places();
    int out = way(terrain.head(route), role);
    int back = way(role, terrain.tail(route));
    long leaving =
        Math.max(
            terrain.open[role], (long) terrain.routeBegin[route] + out + terrain.service[role]);
    return places > 0
        && leaving <= terrain.hard[role]
        && leaving + back <= terrain.routeEnd[route]
        && terrain.visitsMax[route] > 0
        && terrain.workMax[terrain.carerOf[route]] >= terrain.service[role];
  }

  private int way(int from, int to) {
    return terrain.problem.travel().ticks(terrain.place[from], terrain.place[to]);
  }

  /** Pairs of carers who may not meet, as a square table; null where all may. */
  static boolean @Nullable [] apart(List<Carer> carers) {
    boolean[] apart = new boolean[carers.size() * carers.size()];
    boolean some = false;
    for (int one = 0; one < carers.size(); one++) {
      for (int other = 0; other < carers.size(); other++) {
        if (carers.get(one).avoids().contains(carers.get(other).id())) {
          apart[one * carers.size() + other] = true;
          apart[other * carers.size() + one] = true;
          some = true;
        }
      }
    }
    return some ? apart : null;
  }
}
