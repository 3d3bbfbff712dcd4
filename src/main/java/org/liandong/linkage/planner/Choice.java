package org.liandong.linkage.planner;

import java.util.List;

/**
 * Why this carer plays a role, and not another.
 *
 * @param alternatives all others: those who could, cheapest first, then those who cannot
 */
public record Choice(String visit, int role, String carer, List<Alternative> alternatives) {

  /**
   * Another carer in the role, the rest of the plan in its order, the visit free to move in time.
   *
   * @param obstacles what stands against it; empty if it is possible
   * @param differences what it would cost, term by term; empty if it is not possible
   * @param cost what it would cost in all beyond the plan; negative if it were cheaper
   */
  public record Alternative(
      String carer, List<Obstacle> obstacles, List<Difference> differences, long cost) {

    /** Takes copies. */
    public Alternative {
      obstacles = List.copyOf(obstacles);
      differences = List.copyOf(differences);
    }

    /** Whether the carer could play the role. */
    public boolean isPossible() {
      return obstacles.isEmpty();
    }
  }

  /** Takes a copy. */
  public Choice {
    alternatives = List.copyOf(alternatives);
  }
}
