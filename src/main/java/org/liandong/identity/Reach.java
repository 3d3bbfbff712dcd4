package org.liandong.identity;

import java.util.UUID;
import org.liandong.shared.RegionCode;

/** Where a grant counts. */
public sealed interface Reach {

  /** The code or id that names the place: {@code 441702}, a zone's code, an organisation's id. */
  default String code() {
    return switch (this) {
      case Division(var region) -> region.brief();
      case Zone(var code) -> code;
      case Organisation(var id) -> id.toString();
    };
  }

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
