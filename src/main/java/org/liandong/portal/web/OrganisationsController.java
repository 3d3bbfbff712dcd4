package org.liandong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.regions.Zone;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.TileLayout;
import org.liandong.shared.web.TileMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the public who does social work where. */
@Controller
class OrganisationsController {

  /** 市直: how papers print the district of an organisation that belongs to the city itself. */
  private static final String OF_THE_CITY = "市直";

  private final Organisations organisations;
  private final Regions regions;
  private final TileLayout layout;
  private final MessageSource messages;
  private final Clock clock;

  OrganisationsController(
      Organisations organisations,
      Regions regions,
      TileLayout layout,
      MessageSource messages,
      Clock clock) {
    this.organisations = organisations;
    this.regions = regions;
    this.layout = layout;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/organisations")
  OrganisationsPage list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String district,
      Locale locale) {
    List<OrganisationSummary> all = organisations.publicDirectory(q, regions.city());
    List<OrganisationSummary> found = within(all, district);
    Texts texts = new Texts(messages, locale);
    return new OrganisationsPage(
        q, district, districts(district), groups(found, texts), found.size(), map(all, texts));
  }

  private List<OrganisationSummary> within(List<OrganisationSummary> all, String district) {
    if (district.isBlank()) {
      return all;
    }
    Jurisdiction chosen = regions.jurisdiction(district, LocalDate.now(clock));
    return all.stream().filter(each -> chosen.contains(each.region())).toList();
  }

  private List<Option> districts(String chosen) {
    List<Option> options = new ArrayList<>();
    for (Region county : regions.counties()) {
      options.add(new Option(county.code().brief(), regions.name(county)));
    }
    for (Zone zone : regions.zones()) {
      options.add(new Option(zone.code(), regions.name(zone)));
    }
    if (!chosen.isBlank() && options.stream().noneMatch(one -> one.value().equals(chosen))) {
      options.add(new Option(chosen, regions.name(RegionCode.parse(chosen))));
    }
    return options;
  }

  private List<OrganisationsPage.Group> groups(List<OrganisationSummary> found, Texts texts) {
    Map<String, List<OrganisationSummary>> groups = new LinkedHashMap<>();
    for (OrganisationSummary each : found) {
      groups.computeIfAbsent(district(each, texts), name -> new ArrayList<>()).add(each);
    }
    return groups.entrySet().stream()
        .map(group -> new OrganisationsPage.Group(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  private String district(OrganisationSummary each, Texts texts) {
    if (each.district().equals(OF_THE_CITY)) {
      return texts.text("portal.organisations.of-the-city");
    }
    if (!each.district().isEmpty()) {
      return regions.name(each.district());
    }
    return regions.name(
        each.region().level() == RegionCode.Level.CITY
            ? each.region()
            : each.region().at(RegionCode.Level.COUNTY));
  }

  private TileMap map(List<OrganisationSummary> all, Texts texts) {
    Map<String, Long> counts =
        all.stream()
            .filter(each -> each.region().level().compareTo(RegionCode.Level.TOWN) >= 0)
            .collect(
                Collectors.groupingBy(
                    each -> each.region().at(RegionCode.Level.TOWN).brief(),
                    Collectors.counting()));
    return layout.lay(
        texts.text("portal.organisations.map"),
        texts.text("portal.organisations.unit"),
        regions.towns().stream()
            .map(town ->
                new TileLayout.Town(
                    town.code(),
                    regions.name(town),
                    counts.getOrDefault(town.code().brief(), 0L),
                    "/organisations?district=" + town.code().brief()))
            .toList(),
        regions::name);
  }
}
