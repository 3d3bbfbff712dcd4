package org.liandong.portal.web;

import java.util.List;
import org.liandong.registry.OrganisationSummary;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.TileMap;
import org.liandong.shared.web.View;

/**
 * Organisations by district, for everyone.
 *
 * @param search part of a name, or empty
 * @param district chosen division or zone, or empty
 * @param districts to choose from
 * @param groups what was found
 * @param found how many
 * @param towns how many stand in each town
 */
record OrganisationsPage(
    String search,
    String district,
    List<Option> districts,
    List<Group> groups,
    int found,
    TileMap towns)
    implements View {

  /** The organisations of one district. */
  record Group(String district, List<OrganisationSummary> organisations) {}
}
