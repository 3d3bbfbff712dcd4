package org.liandong.regions.web;

import java.util.List;
import org.liandong.regions.FormerCode;
import org.liandong.regions.Region;
import org.liandong.regions.Zone;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.View;

/**
 * Divisions as a tree, one branch open at a time, with the zones laid over them.
 *
 * @param search as typed
 * @param found what the search found
 * @param path from the city to the open branch
 * @param children one rung below the open branch
 * @param zones laid over the divisions
 * @param former codes no longer in use
 * @param size how many divisions are known
 * @param names names divisions
 */
record RegionsPage(
    String search,
    List<Region> found,
    List<Region> path,
    List<Region> children,
    List<Zone> zones,
    List<FormerCode> former,
    int size,
    Names names)
    implements View {

  String name(RegionCode code) {
    return names.name(code);
  }

  /** Names a division. */
  interface Names {
    String name(RegionCode code);
  }
}
