package org.liandong.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;

/**
 * What identity wants to know of the codes and ids in grants. It holds divisions, zones and
 * organisations by code and id only; a module above that knows both sides answers. Without such a
 * module grants of divisions work as ever, and codes are shown for names.
 */
public interface GrantPlaces {

  /**
   * What the zone covers on the day.
   *
   * @throws org.liandong.shared.Refusal when there is no such zone
   */
  Jurisdiction zone(String code, LocalDate day);

  /** The division's name, or its code where it is unknown. */
  String division(RegionCode code);

  /** The zone's name, or its code where it is unknown. */
  String zoneName(String code);

  /** The divisions a grant can name, from the city down to its towns. */
  List<Named> divisions();

  /** The zones a grant can name. */
  List<Named> zones();

  /** The organisation, if the viewer may know of it. */
  Optional<Office> organisation(UUID id);

  /** Organisations whose name holds the text, at most 20. */
  List<Named> organisations(String text);

  /**
   * One choice.
   *
   * @param code of the division or zone, id of the organisation
   * @param name as people know it
   */
  record Named(String code, String name) {}

  /**
   * An organisation a grant can name.
   *
   * @param name as registered
   * @param region where it stands
   */
  record Office(String name, RegionCode region) {}
}
