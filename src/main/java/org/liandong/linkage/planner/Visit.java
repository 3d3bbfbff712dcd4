package org.liandong.linkage.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A door to knock at.
 *
 * @param client who is visited
 * @param earliest no role starts before it
 * @param latest a role that starts after it is late
 * @param deadline no role starts after it; {@link Ticks#NEVER} where lateness only costs
 * @param priority how much leaving the visit out weighs; at least 1
 * @param roles one or several, each played by a different carer
 * @param promise what was published, if anything
 */
public record Visit(
    String id,
    String client,
    int place,
    int earliest,
    int latest,
    int deadline,
    int priority,
    List<Role> roles,
    Wish wish,
    @Nullable Promise promise) {

  /** Refuses windows that are none and visits without a role. */
  public Visit {
    roles = List.copyOf(roles);
    if (latest < earliest || deadline < latest) {
      throw new IllegalArgumentException(
          "Visit %s has the window %d to %d, deadline %d"
              .formatted(id, earliest, latest, deadline));
    }
    if (roles.isEmpty() || priority < 1) {
      throw new IllegalArgumentException(
          "Visit %s has %d roles and priority %d".formatted(id, roles.size(), priority));
    }
    Role first = roles.getFirst();
    if (first.gapMin() != 0 || first.gapMax() != 0) {
      throw new IllegalArgumentException("The first role of visit %s has a gap".formatted(id));
    }
    if (promise != null && promise.carers().size() != roles.size()) {
      throw new IllegalArgumentException(
          "Visit %s has %d roles and was promised with %d carers"
              .formatted(id, roles.size(), promise.carers().size()));
    }
  }

  /** The same visit with a promise. */
  public Visit promised(Promise given) {
    return new Visit(id, client, place, earliest, latest, deadline, priority, roles, wish, given);
  }

  /** Whether several carers meet there. */
  public boolean joint() {
    return roles.size() > 1;
  }
}
