package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What stands against a carer in a role: first by the rules alone, then in a plan as it is. */
final class Hindrances {

  private final Placing placing;
  private final Terrain terrain;

  Hindrances(Placing placing) {
    this.placing = placing;
    terrain = placing.terrain();
  }

  /** The routes on which a carer could play a role at all. */
  int[] routes(int role, int carer) {
    return Arrays.stream(terrain.routesFor[role])
        .filter(k -> terrain.carerOf[k] == carer)
        .toArray();
  }

  /** All that stands against a carer before any place is looked at. */
  List<Obstacle> before(int role, int carer) {
    List<Obstacle> found = new ArrayList<>();
    int number = terrain.visitOf[role];
    Visit visit = terrain.problem.visits().get(number);
    Carer who = terrain.problem.carers().get(carer);
    int part = role - terrain.firstRole[number];
    Set<String> lacking = new TreeSet<>(visit.roles().get(part).abilities());
    lacking.removeAll(who.abilities());
    if (!lacking.isEmpty()) {
      found.add(obstacle(Obstacle.Kind.ABILITY, who, String.join(", ", lacking)));
    }
    if (who.avoids().contains(visit.client())) {
      found.add(obstacle(Obstacle.Kind.CLIENT, who, visit.client()));
    }
    Promise promise = visit.promise();
    if (promise != null && promise.pinned() && !promise.carers().get(part).equals(who.id())) {
      found.add(obstacle(Obstacle.Kind.PINNED, who, promise.carers().get(part)));
    }
    addPartners(role, who, found);
    if (found.isEmpty()) {
      addLimits(role, carer, who, found);
    }
    return found;
  }

  private void addPartners(int role, Carer who, List<Obstacle> found) {
    int visit = terrain.visitOf[role];
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      int route = placing.routeOf(r);
      if (r != role && route >= 0) {
        Carer other = terrain.problem.carers().get(terrain.carerOf[route]);
        if (other.id().equals(who.id())) {
          found.add(obstacle(Obstacle.Kind.SAME, who, ""));
        } else if (other.avoids().contains(who.id()) || who.avoids().contains(other.id())) {
          found.add(obstacle(Obstacle.Kind.PARTNER, who, other.id()));
        }
      }
    }
  }

  private void addLimits(int role, int carer, Carer who, List<Obstacle> found) {
    int visit = terrain.visitOf[role];
    if (terrain.service[role] + placing.workWithout(carer, visit) > terrain.workMax[carer]) {
      found.add(obstacle(Obstacle.Kind.WORK, who, ""));
      return;
    }
    int[] routes = routes(role, carer);
    if (routes.length == 0) {
      found.add(obstacle(isFull(carer) ? Obstacle.Kind.VISITS : Obstacle.Kind.SHIFT, who, ""));
    } else if (Arrays.stream(routes)
        .allMatch(k -> placing.visitsWithout(k, visit) >= terrain.visitsMax[k])) {
      found.add(obstacle(Obstacle.Kind.VISITS, who, ""));
    }
  }

  /** Whether no shift of a carer may have a visit at all. */
  private boolean isFull(int carer) {
    int[] own =
        IntStream.range(0, terrain.routes).filter(k -> terrain.carerOf[k] == carer).toArray();
    return own.length > 0 && Arrays.stream(own).allMatch(k -> terrain.visitsMax[k] == 0);
  }

  static Obstacle obstacle(Obstacle.Kind kind, Carer who, String detail) {
    return new Obstacle(kind, who.id(), detail);
  }
}
