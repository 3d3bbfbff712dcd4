package org.liandong.console.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.shared.CodeRange;
import org.liandong.shared.Jurisdiction;
import org.springframework.stereotype.Component;

/** Says a jurisdiction in words. */
@Component
class JurisdictionInWords {

  private final Regions regions;

  JurisdictionInWords(Regions regions) {
    this.regions = regions;
  }

  /** The names of the divisions, largest first found; a range that is no division as its codes. */
  List<String> of(Jurisdiction jurisdiction) {
    if (jurisdiction.covers(regions.city())) {
      return List.of(regions.name(regions.city()));
    }
    return jurisdiction.ranges().stream().flatMap(this::names).toList();
  }

  /** Neighbouring divisions are joined into one range: name each division inside it. */
  private Stream<String> names(CodeRange range) {
    Optional<Region> whole =
        Stream.concat(regions.counties().stream(), regions.towns().stream())
            .filter(region -> region.code().range().equals(range))
            .findFirst();
    if (whole.isPresent()) {
      return whole.map(regions::name).stream();
    }
    List<Region> counties = within(regions.counties(), range);
    List<Region> parts = counties.isEmpty() ? within(regions.towns(), range) : counties;
    return parts.isEmpty()
        ? Stream.of(range.low() + "–" + range.high())
        : parts.stream().map(regions::name);
  }

  private static List<Region> within(List<Region> regions, CodeRange range) {
    return regions.stream().filter(region -> range.contains(region.code().range())).toList();
  }
}
