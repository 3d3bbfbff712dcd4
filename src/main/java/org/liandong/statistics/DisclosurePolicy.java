package org.liandong.statistics;

import java.util.Set;
import org.liandong.shared.ServiceDomain;

/**
 * What the public may not see.
 *
 * @param version 0 for the one that ships with the program
 * @param threshold counts from 1 to below it are hidden
 * @param domains in these fields of service
 */
public record DisclosurePolicy(int version, int threshold, Set<ServiceDomain> domains) {

  /** Takes a defensive copy. */
  public DisclosurePolicy {
    domains = Set.copyOf(domains);
  }
}
