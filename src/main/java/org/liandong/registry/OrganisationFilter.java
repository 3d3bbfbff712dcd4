package org.liandong.registry;

import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;

/**
 * Which organisations a list shows.
 *
 * @param text part of a name, or empty
 * @param kind or null for all
 * @param region this division and all below it, or null
 * @param domain or null
 * @param status or null
 * @param sort name, region, since or kind; a minus in front turns it round
 */
public record OrganisationFilter(
    String text,
    @Nullable OrganisationKind kind,
    @Nullable RegionCode region,
    @Nullable ServiceDomain domain,
    @Nullable OrganisationStatus status,
    String sort) {

  /** Everything, by name. */
  public static final OrganisationFilter ALL =
      new OrganisationFilter("", null, null, null, null, "name");
}
