package org.liandong.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.ServiceDomain;

/**
 * What the public may not see. Small counts in the fields are hidden, and others with them so that
 * nothing can be worked out.
 *
 * @param version 0 for the one that ships with the program
 * @param validFrom first day it is in force
 * @param threshold counts from 1 to below it are hidden
 * @param domains in these fields of service
 * @param reason why it was set; empty for the shipped one
 * @param setAt when it was set, or null for the shipped one
 * @param setBy who set it, by name; empty for the shipped one
 */
public record DisclosurePolicy(
    int version,
    LocalDate validFrom,
    int threshold,
    Set<ServiceDomain> domains,
    String reason,
    @Nullable Instant setAt,
    String setBy) {

  /** Takes a defensive copy. */
  public DisclosurePolicy {
    domains = Set.copyOf(domains);
  }
}
