package org.liandong.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.RegionCode;
import org.springframework.stereotype.Component;

/** Registers the organisations of the demo city. */
@Component
class OrganisationSeeder {

  private final Organisations organisations;
  private final Regions regions;

  OrganisationSeeder(Organisations organisations, Regions regions) {
    this.organisations = organisations;
    this.regions = regions;
  }

  /** Whether the register is empty. */
  boolean isEmpty() {
    return organisations.search("", 1).isEmpty();
  }

  void seed(LocalDate until) {
    for (Founding founding : foundings(until)) {
      OrganisationDetails details =
          new OrganisationDetails(
              founding.name(),
              "",
              founding.kind(),
              founding.region(),
              founding.district(),
              null,
              founding.kind().reportsAnnually() ? founding.from() : null,
              "",
              founding.domainSet(),
              founding.staff() == 0 ? null : founding.staff(),
              "");
      organisations.register(new RegisterOrganisation(founding.id(), details, founding.from()));
    }
  }

  /** Those that serve, with their people. */
  List<Cast> casts(LocalDate until) {
    Map<RegionCode, List<RegionCode>> villages = villages();
    return foundings(until).stream()
        .filter(Founding::serves)
        .map(founding -> Cast.of(founding, villages, until))
        .toList();
  }

  /** The towns of the city with their villages; a town without villages is its own. */
  private Map<RegionCode, List<RegionCode>> villages() {
    Map<RegionCode, List<RegionCode>> villages = new LinkedHashMap<>();
    for (Region town : regions.towns()) {
      List<RegionCode> below = regions.children(town.code()).stream().map(Region::code).toList();
      villages.put(town.code(), below.isEmpty() ? List.of(town.code()) : below);
    }
    return villages;
  }

  private static List<Founding> foundings(LocalDate until) {
    return Founding.all().stream().filter(founding -> !founding.from().isAfter(until)).toList();
  }
}
