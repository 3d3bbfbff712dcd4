package org.liandong.registry.web;

import java.util.ArrayList;
import java.util.List;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Option;
import org.springframework.stereotype.Component;

/** Divisions to choose from in forms and filters. */
@Component
class PlaceOptions {

  private final Regions regions;

  PlaceOptions(Regions regions) {
    this.regions = regions;
  }

  /** The city, its counties and their towns. */
  List<Option> all() {
    List<Option> options = new ArrayList<>();
    RegionCode city = regions.city();
    options.add(new Option(city.brief(), regions.name(city)));
    for (Region county : regions.counties()) {
      options.add(option(county));
      regions.children(county.code()).forEach(town -> options.add(option(town)));
    }
    return options;
  }

  /** The counties alone. */
  List<Option> counties() {
    return regions.counties().stream().map(this::option).toList();
  }

  /** The name from the county down; the city's own name for the city. */
  String path(RegionCode code) {
    return regions.pathInCity(code);
  }

  /** The district as papers print it, in the reader's language. */
  String district(String printed) {
    return regions.name(printed);
  }

  private Option option(Region region) {
    return new Option(region.code().brief(), path(region.code()));
  }
}
