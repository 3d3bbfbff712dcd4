package org.liandong.linkage.planner;

import org.jspecify.annotations.Nullable;

/** What it costs that this carer, and not another, plays this role. */
final class Fitting {

  private final Problem problem;

  Fitting(Problem problem) {
    this.problem = problem;
  }

  /** Cost by role and carer; null where all of it is 0. */
  int @Nullable [] costs(int[] visitOf) {
    int carers = problem.carers().size();
    int[] costs = new int[visitOf.length * carers];
    boolean some = false;
    for (int r = 0; r < visitOf.length; r++) {
      Visit visit = problem.visits().get(visitOf[r]);
      for (int c = 0; c < carers; c++) {
        costs[r * carers + c] = Math.toIntExact(cost(visit, problem.carers().get(c)));
        some |= costs[r * carers + c] != 0;
      }
    }
    return some ? costs : null;
  }

  private long cost(Visit visit, Carer carer) {
    Weights weights = problem.weights();
    long cost = weights.unmetWish() * visit.wish().unmetBy(carer);
    if (visit.wish().isNewFace(carer)) {
      cost += weights.newFace();
    }
    return cost;
  }
}
