package org.liandong.statistics;

import java.time.LocalDate;
import java.util.Set;
import org.liandong.shared.ServiceDomain;

/**
 * A policy to be set; nothing of it is checked yet.
 *
 * @param validFrom first day it is in force, today or later
 * @param threshold counts from 1 to below it are hidden, 1 to 1,000
 * @param domains sensitive fields, not all there are
 * @param reason why
 */
public record NewDisclosurePolicy(
    LocalDate validFrom, int threshold, Set<ServiceDomain> domains, String reason) {

  /** Takes a defensive copy. */
  public NewDisclosurePolicy {
    domains = Set.copyOf(domains);
  }
}
