package org.liandong.registry.web;

import java.util.UUID;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public page of one organisation. */
@Controller
class PublicOrganisationController {

  private final Organisations organisations;
  private final PlaceOptions places;

  PublicOrganisationController(Organisations organisations, PlaceOptions places) {
    this.organisations = organisations;
    this.places = places;
  }

  @GetMapping("/organisations/{id}")
  PublicOrganisationPage show(@PathVariable UUID id) {
    OrganisationSummary found =
        organisations.find(id).orElseThrow(() -> Refusal.notFound("registry.unknown"));
    return new PublicOrganisationPage(
        found, places.path(found.region()), places.district(found.district()));
  }
}
