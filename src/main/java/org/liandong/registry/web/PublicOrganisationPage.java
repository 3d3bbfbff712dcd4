package org.liandong.registry.web;

import java.util.List;
import org.liandong.registry.OrganisationSummary;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.View;

/**
 * What everybody may know of an organisation.
 *
 * @param organisation who
 * @param place its division from the county down
 * @param district as papers print it, in the reader's language
 */
record PublicOrganisationPage(OrganisationSummary organisation, String place, String district)
    implements View {

  List<ServiceDomain> domains() {
    return organisation.domains().stream().sorted().toList();
  }
}
