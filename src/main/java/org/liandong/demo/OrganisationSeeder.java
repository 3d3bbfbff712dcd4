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

  private static final String MARK = "演示记录:登记日期、人员与服务均为合成。";

  private final Organisations organisations;
  private final Regions regions;
  private final ReportSeeder reports;
  private final Clerks clerks;

  OrganisationSeeder(
      Organisations organisations, Regions regions, ReportSeeder reports, Clerks clerks) {
    this.reports = reports;
    this.organisations = organisations;
    this.regions = regions;
    this.clerks = clerks;
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
              MARK);
      RegisterOrganisation wanted =
          new RegisterOrganisation(founding.id(), details, founding.from());
      clerks.bureau(founding.region()).run(() -> organisations.register(wanted));
    }
  }

  /** Notes when their annual reports arrived. */
  void seedReports(LocalDate until) {
    reports.seed(foundings(until), until);
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
