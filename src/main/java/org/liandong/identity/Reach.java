package org.liandong.identity;

import java.util.UUID;
import org.liandong.shared.RegionCode;

/** Where a grant counts. */
public sealed interface Reach {

  /**
   * A division and everything below it.
   *
   * @param region its code
   */
  record Division(RegionCode region) implements Reach {}

  /**
   * A functional zone laid over the divisions, such as 海陵试验区; which towns belong to it depends on
   * the day.
   *
   * @param code of the zone
   */
  record Zone(String code) implements Reach {}

  /**
   * One organisation, wherever its work is done.
   *
   * @param id of the organisation
   */
  record Organisation(UUID id) implements Reach {}
}
