package org.liandong.registry.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.OrganisationRecord;
import org.liandong.registry.StandingEvent;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * Something happens to an organisation, or the day it happened is corrected.
 *
 * @param organisation as it stands
 * @param event whose day is corrected, or null when something new happens
 * @param form as typed
 */
record StandingPage(
    OrganisationRecord organisation, OrganisationRecord.@Nullable Standing event, Form form)
    implements View {

  @Override
  public int status() {
    return form.status();
  }

  String path() {
    return "/console/organisations/" + organisation.id();
  }

  String action() {
    return path() + "/standing" + (event == null ? "" : "/" + event.id());
  }

  StandingEvent[] possible() {
    List<StandingEvent> events =
        Arrays.stream(StandingEvent.values())
            .filter(candidate -> candidate.mayFollow(organisation.status()))
            .toList();
    return events.toArray(StandingEvent[]::new);
  }
}
