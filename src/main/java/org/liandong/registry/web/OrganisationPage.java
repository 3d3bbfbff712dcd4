package org.liandong.registry.web;

import java.util.Arrays;
import java.util.List;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.OrganisationRecord;
import org.liandong.registry.OrganisationStatus;
import org.liandong.registry.StandingEvent;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.TagKind;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * The record of an organisation.
 *
 * @param organisation everything held of it
 * @param form for a site or a contact, as typed
 * @param places divisions to choose from
 * @param names names divisions
 */
record OrganisationPage(
    OrganisationRecord organisation, Form form, List<Option> places, PlaceNames names)
    implements View {

  /** Before the name of a field: the key of its label. */
  static final String FIELD = "registry.field.";

  @Override
  public int status() {
    return form.status();
  }

  String path() {
    return "/console/organisations/" + organisation.id();
  }

  TagKind tag() {
    return OrganisationsPage.tag(organisation.status());
  }

  String place(RegionCode code) {
    return names.path(code);
  }

  List<ServiceDomain> domains() {
    return organisation.details().domains().stream().sorted().toList();
  }

  /** Whether a credit code is there that does not fit the kind. */
  boolean codeMisfits() {
    var code = organisation.details().creditCode();
    return code != null && !organisation.details().kind().fits(code);
  }

  List<StandingEvent> possible() {
    return Arrays.stream(StandingEvent.values())
        .filter(event -> event.mayFollow(organisation.status()))
        .toList();
  }

  List<HistoryLine> history(Web web) {
    return organisation.history().stream()
        .map(change ->
            new HistoryLine(
                change.at(),
                change.account(),
                web.text(
                    "registry.changed",
                    label(web, change.field()),
                    value(web, change.field(), change.before()),
                    value(web, change.field(), change.after())),
                change.reason(),
                null))
        .toList();
  }

  /** What people call a field. */
  static String label(Web web, String field) {
    return web.text(FIELD + field);
  }

  /** A kept value as people read it. */
  static String value(Web web, String field, String kept) {
    if (kept.isEmpty()) {
      return "–";
    }
    return switch (field) {
      case "kind" -> web.name(OrganisationKind.valueOf(kept));
      case "status" -> web.name(OrganisationStatus.valueOf(kept));
      case "domains" ->
          String.join(
              "、",
              Arrays.stream(kept.split(",", -1))
                  .map(domain -> web.name(ServiceDomain.valueOf(domain)))
                  .toList());
      default -> kept;
    };
  }
}
