package org.liandong.statistics;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Viewer;

/**
 * The entries an answer may count: the same rule as the ledger's row policy, so that a count equals
 * the list it opens to.
 *
 * @param regions divisions seen
 * @param organisations organisations seen wherever they are
 * @param compartments sensitive work seen
 */
record Scope(Jurisdiction regions, Set<UUID> organisations, Set<Compartment> compartments) {

  /** Every entry: what the city publishes. */
  static final Scope EVERYTHING =
      new Scope(Jurisdiction.EVERYWHERE, Set.of(), EnumSet.allOf(Compartment.class));

  /** What the viewer's row policies let her see. */
  static Scope of(Viewer viewer) {
    return new Scope(viewer.jurisdiction(), viewer.organisations(), viewer.compartments());
  }

  /** Whether an entry of this place, organisation and compartment is inside. */
  boolean sees(long region, @Nullable UUID organisation, @Nullable Compartment compartment) {
    return (regions.contains(region)
            || (organisation != null && organisations.contains(organisation)))
        && (compartment == null || compartments.contains(compartment));
  }
}
