package org.liandong.registry.web;

import java.util.List;
import org.liandong.registry.OrganisationFilter;
import org.liandong.registry.OrganisationRow;
import org.liandong.registry.OrganisationStatus;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.View;

/**
 * The list of organisations.
 *
 * @param filter as asked
 * @param rows on this page
 * @param paging where the list stands
 * @param districts to choose from
 * @param places names divisions
 */
record OrganisationsPage(
    OrganisationFilter filter,
    List<OrganisationRow> rows,
    Paging paging,
    List<Option> districts,
    PlaceNames places)
    implements View {

  String kind() {
    return filter.kind() == null ? "" : filter.kind().name();
  }

  String region() {
    return filter.region() == null ? "" : filter.region().brief();
  }

  String domain() {
    return filter.domain() == null ? "" : filter.domain().name();
  }

  String standing() {
    return filter.status() == null ? "" : filter.status().name();
  }

  String place(RegionCode code) {
    return places.path(code);
  }

  static TagKind tag(OrganisationStatus status) {
    return switch (status) {
      case REGISTERED -> TagKind.OK;
      case SUSPENDED -> TagKind.WARN;
      case CANCELLED -> TagKind.PLAIN;
    };
  }
}
