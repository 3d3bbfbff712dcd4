package org.liandong.registry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;

/**
 * What is known of an organisation and may change.
 *
 * @param name full name
 * @param shortName used in charts and lists, or empty
 * @param kind what it is
 * @param region the division it belongs to
 * @param district as its papers print it, such as 市直 or 海陵试验区; may differ from the division
 * @param creditCode none for stations and others without legal personality
 * @param registeredOn legal registration, where there is one and it is known
 * @param authority 主管部门
 * @param domains fields it serves in
 * @param staff head count, where known
 * @param note anything else
 */
public record OrganisationDetails(
    String name,
    String shortName,
    OrganisationKind kind,
    RegionCode region,
    String district,
    @Nullable UnifiedCreditCode creditCode,
    @Nullable LocalDate registeredOn,
    String authority,
    Set<ServiceDomain> domains,
    @Nullable Integer staff,
    String note) {

  /** Strips names and copies the set. */
  public OrganisationDetails {
    name = name.strip();
    shortName = shortName.strip();
    district = district.strip();
    authority = authority.strip();
    note = note.strip();
    domains = Set.copyOf(domains);
  }

  /** The least there is to say. */
  public static OrganisationDetails of(String name, OrganisationKind kind, RegionCode region) {
    return new OrganisationDetails(name, "", kind, region, "", null, null, "", Set.of(), null, "");
  }

  /** The same, serving in these fields. */
  public OrganisationDetails serving(Set<ServiceDomain> fields) {
    return new OrganisationDetails(
        name,
        shortName,
        kind,
        region,
        district,
        creditCode,
        registeredOn,
        authority,
        fields,
        staff,
        note);
  }
}
