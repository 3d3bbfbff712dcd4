package org.liandong.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * What an entry can be cut by. Only the region is always there.
 *
 * @param region where it happened
 * @param organisation who did it
 * @param project under which project
 * @param domain 服务领域
 * @param method 服务方式
 * @param group 服务对象类别
 * @param category kind of organisation or level of certificate, an enum constant's name
 * @param worker account of the work, id of the social worker
 * @param person pseudonymous number only {@code people} can turn into a name; positive
 * @param compartment sensitive work, closed without a grant
 */
public record Dimensions(
    RegionCode region,
    @Nullable UUID organisation,
    @Nullable UUID project,
    @Nullable ServiceDomain domain,
    @Nullable ServiceMethod method,
    @Nullable PopulationGroup group,
    @Nullable String category,
    @Nullable UUID worker,
    @Nullable Integer person,
    @Nullable Compartment compartment) {

  /** Only a place. */
  public static Dimensions at(RegionCode region) {
    return new Dimensions(region, null, null, null, null, null, null, null, null, null);
  }

  /** The same with the organisation. */
  public Dimensions withOrganisation(UUID id) {
    return new Dimensions(
        region, id, project, domain, method, group, category, worker, person, compartment);
  }

  /** The same with the category. */
  public Dimensions withCategory(Enum<?> constant) {
    return new Dimensions(
        region,
        organisation,
        project,
        domain,
        method,
        group,
        constant.name(),
        worker,
        person,
        compartment);
  }

  /** The same with the person. */
  public Dimensions withPerson(int number) {
    return new Dimensions(
        region,
        organisation,
        project,
        domain,
        method,
        group,
        category,
        worker,
        number,
        compartment);
  }
}
