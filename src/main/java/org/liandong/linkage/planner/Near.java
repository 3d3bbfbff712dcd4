package org.liandong.linkage.planner;

import java.util.Arrays;
import java.util.BitSet;

/**
 * For each role, the neighbours next to which it is worth trying: behind or before another role
 * that some carer could serve as well, nearest first in distance, waiting and lateness.
 *
 * <p>An entry is {@code 2 × role} for the place behind that role and {@code 2 × role + 1} for the
 * place before it.
 */
final class Near {

  private static final int MOST = 48;

  final int[][] of;

  Near(Terrain terrain) {
    of = new int[terrain.roles][];
    BitSet[] routes = new BitSet[terrain.roles];
    for (int r = 0; r < terrain.roles; r++) {
      routes[r] = new BitSet(terrain.routes);
      for (int k : terrain.routesFor[r]) {
        routes[r].set(k);
      }
    }
    long[] scored = new long[2 * terrain.roles];
    for (int r = 0; r < terrain.roles; r++) {
      int found = 0;
      for (int u = 0; u < terrain.roles; u++) {
        if (terrain.visitOf[u] != terrain.visitOf[r] && routes[r].intersects(routes[u])) {
          scored[found++] = (strain(terrain, u, r) << 24) | (2L * u);
          scored[found++] = (strain(terrain, r, u) << 24) | (2L * u + 1);
        }
      }
      Arrays.sort(scored, 0, found);
      of[r] = new int[Math.min(found, MOST)];
      for (int i = 0; i < of[r].length; i++) {
        of[r][i] = (int) (scored[i] & 0xFFFFFF);
      }
    }
  }

  /** How awkward it is to go from one role straight to another. */
  private static long strain(Terrain terrain, int from, int to) {
    long way = terrain.travel[terrain.row[from] + terrain.place[to]];
    long reach = way + terrain.service[to];
    long wait = Math.max(0, terrain.open[to] - (Math.min(terrain.soft[from], Ticks.NEVER) + reach));
    long late = Math.max(0, terrain.open[from] + reach - terrain.soft[to]);
    return way + wait / 4 + late;
  }
}
