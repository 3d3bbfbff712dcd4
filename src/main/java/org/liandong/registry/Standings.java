package org.liandong.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * Posts what happens to organisations. An event is the source of its entry; its first entry has the
 * event's id, one after a correction an id made from it and the version that corrected it.
 */
@Component
class Standings {

  static final String SOURCE = "registry.standing";

  private final Ledger ledger;

  Standings(Ledger ledger) {
    this.ledger = ledger;
  }

  void post(
      UUID event,
      UUID organisation,
      OrganisationDetails details,
      StandingEvent what,
      LocalDate day) {
    post(event, event, organisation, details, what, day);
  }

  /** Takes the event's entry back and posts it as it should have been. */
  void correct(
      OrganisationRecord.Standing event,
      UUID organisation,
      OrganisationDetails details,
      LocalDate day,
      int version,
      String reason) {
    if (event.event().count() != 0) {
      ledger.reverse(new Source(SOURCE, event.id()), reason);
      UUID entry = TimeOrderedId.derived(event.id(), "version " + version);
      post(entry, event.id(), organisation, details, event.event(), day);
    }
  }

  private void post(
      UUID entry,
      UUID event,
      UUID organisation,
      OrganisationDetails details,
      StandingEvent what,
      LocalDate day) {
    if (what.count() != 0) {
      ledger.post(
          List.of(
              new Posting(
                  entry,
                  Fact.ORGANISATION_STANDING,
                  day,
                  Dimensions.at(details.region())
                      .withOrganisation(organisation)
                      .withCategory(details.kind()),
                  Amounts.count(what.count()),
                  new Source(SOURCE, event))));
    }
  }
}
