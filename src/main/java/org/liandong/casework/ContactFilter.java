package org.liandong.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * Which contacts a list, its count and its export hold. What is null does not narrow.
 *
 * @param from first day
 * @param to last day
 * @param region the division and all below it
 * @param organisation who served
 * @param worker who served
 * @param domain 服务领域
 * @param method 服务方式
 * @param group 服务对象类别
 * @param state whether it stands and counts
 */
public record ContactFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable RegionCode region,
    @Nullable UUID organisation,
    @Nullable UUID worker,
    @Nullable ServiceDomain domain,
    @Nullable ServiceMethod method,
    @Nullable PopulationGroup group,
    @Nullable State state) {

  /** Everything the viewer may see. */
  public static final ContactFilter ALL =
      new ContactFilter(null, null, null, null, null, null, null, null, null);

  /** Contacts by what became of them. */
  public enum State {
    /** Stands and counts. */
    COUNTED,
    /** Stands, but its policy does not count it. */
    UNCOUNTED,
    /** Stands, in a later version than the first. */
    CORRECTED,
    /** Was taken back. */
    WITHDRAWN
  }
}
