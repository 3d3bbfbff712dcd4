package org.liandong.people.web;

import java.util.ArrayList;
import java.util.List;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Option;
import org.springframework.stereotype.Component;

/** Divisions to choose from in the forms of persons: counties and towns within reach. */
@Component
class ReachedPlaces {

  private final Regions regions;

  ReachedPlaces(Regions regions) {
    this.regions = regions;
  }

  List<Option> all() {
    List<Option> options = new ArrayList<>();
    for (Region county : regions.counties()) {
      add(options, county.code());
      regions.children(county.code()).forEach(town -> add(options, town.code()));
    }
    return options;
  }

  /** The same with the place a record already names, whichever that is. */
  List<Option> with(RegionCode recorded) {
    List<Option> options = all();
    if (options.stream().noneMatch(option -> option.value().equals(recorded.toString()))) {
      options.addFirst(new Option(recorded.toString(), regions.path(recorded)));
    }
    return options;
  }

  private void add(List<Option> options, RegionCode code) {
    if (Viewer.current().jurisdiction().contains(code)) {
      options.add(new Option(code.toString(), regions.path(code)));
    }
  }
}
