package org.liandong.registry;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;

/**
 * What everybody may know of an organisation.
 *
 * @param id the register's id
 * @param name full name
 * @param shortName or empty
 * @param kind what it is
 * @param region the division it belongs to
 * @param district as its papers print it
 * @param domains fields it serves in
 * @param status where it stands
 * @param statusSince first day of that
 * @param registeredOn legal registration, where known
 */
public record OrganisationSummary(
    UUID id,
    String name,
    String shortName,
    OrganisationKind kind,
    RegionCode region,
    String district,
    Set<ServiceDomain> domains,
    OrganisationStatus status,
    LocalDate statusSince,
    @Nullable LocalDate registeredOn) {

  /** Whether it is counted today: registered or suspended. */
  public boolean stands() {
    return status != OrganisationStatus.CANCELLED;
  }
}
