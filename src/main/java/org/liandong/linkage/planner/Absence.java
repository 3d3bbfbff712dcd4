package org.liandong.linkage.planner;

import java.util.List;

/**
 * Why nobody makes a visit, and what would let it in, the rest of the plan in its order.
 *
 * @param against what stands against each carer, role by role; carers nothing stands against are
 *     not in it
 * @param whole what stands against the visit though each role has somebody; else empty
 * @param differences what making it would cost, term by term; empty if it is not possible
 * @param relaxations single rules that would let it in
 * @param complete whether every place was looked at; if not, there may be more ways in than said
 */
public record Absence(
    String visit,
    List<Against> against,
    List<Obstacle> whole,
    List<Difference> differences,
    List<Relaxation> relaxations,
    boolean complete) {

  /** What stands against a carer in a role. */
  public record Against(int role, String carer, List<Obstacle> obstacles) {

    /** Takes a copy. */
    public Against {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** Takes copies. */
  public Absence {
    against = List.copyOf(against);
    whole = List.copyOf(whole);
    differences = List.copyOf(differences);
    relaxations = List.copyOf(relaxations);
  }
}
