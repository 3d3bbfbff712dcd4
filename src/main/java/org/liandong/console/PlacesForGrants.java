package org.liandong.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liandong.identity.GrantPlaces;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;
import org.springframework.stereotype.Component;

/** Tells accounts what the codes and ids of their grants stand for. */
@Component
class PlacesForGrants implements GrantPlaces {

  private static final int ORGANISATIONS_MAX = 20;

  private final Regions regions;
  private final Organisations organisations;

  PlacesForGrants(Regions regions, Organisations organisations) {
    this.regions = regions;
    this.organisations = organisations;
  }

  @Override
  public Jurisdiction zone(String code, LocalDate day) {
    return regions.jurisdiction(code, day);
  }

  @Override
  public String division(RegionCode code) {
    return regions.name(code);
  }

  @Override
  public String zoneName(String code) {
    return regions.zone(code).map(regions::name).orElse(code);
  }

  @Override
  public List<Named> divisions() {
    List<Named> divisions = new ArrayList<>();
    divisions.add(new Named(regions.city().brief(), regions.name(regions.city())));
    regions
        .counties()
        .forEach(county -> divisions.add(new Named(county.code().brief(), regions.name(county))));
    regions
        .towns()
        .forEach(town -> divisions.add(new Named(town.code().brief(), regions.name(town))));
    return divisions;
  }

  @Override
  public List<Named> zones() {
    return regions.zones().stream()
        .map(zone -> new Named(zone.code(), regions.name(zone)))
        .toList();
  }

  @Override
  public Optional<Office> organisation(UUID id) {
    return organisations.find(id).map(one -> new Office(one.name(), one.region()));
  }

  @Override
  public List<Named> organisations(String text) {
    return organisations.search(text, ORGANISATIONS_MAX).stream()
        .map(PlacesForGrants::named)
        .toList();
  }

  private static Named named(OrganisationSummary organisation) {
    return new Named(organisation.id().toString(), organisation.name());
  }
}
