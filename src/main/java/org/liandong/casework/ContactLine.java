package org.liandong.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact.Status;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * A contact as a line of a list: no names, no narrative.
 *
 * @param id of the contact
 * @param version that stands
 * @param status whether it stands
 * @param day when
 * @param start time of day, where known
 * @param minutes how long
 * @param region where
 * @param place in words, where given
 * @param organisation who served
 * @param worker who served
 * @param domain 服务领域
 * @param method 服务方式
 * @param group 服务对象类别
 * @param persons how many known persons were served
 * @param heads how many others
 * @param estimated whether the others were estimated
 * @param uncounted why it does not count, or null
 */
public record ContactLine(
    UUID id,
    int version,
    Status status,
    LocalDate day,
    @Nullable LocalTime start,
    int minutes,
    RegionCode region,
    @Nullable String place,
    UUID organisation,
    UUID worker,
    ServiceDomain domain,
    ServiceMethod method,
    @Nullable PopulationGroup group,
    int persons,
    int heads,
    boolean estimated,
    @Nullable Uncounted uncounted) {

  /** Where in the list it stands. */
  public ContactKey key() {
    return new ContactKey(day, id);
  }

  /** Known persons and others together. */
  public int served() {
    return persons + heads;
  }
}
