package org.liandong.workforce.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.Organisations;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Option;
import org.liandong.workforce.SocialWorker;
import org.springframework.stereotype.Component;

/** Names of places and organisations for the pages, and the choices of their forms. */
@Component
class RegisterPlaces {

  private static final int ORGANISATIONS_MAX = 500;

  private final Regions regions;
  private final Organisations organisations;

  RegisterPlaces(Regions regions, Organisations organisations) {
    this.regions = regions;
    this.organisations = organisations;
  }

  List<WorkerLine> lines(List<SocialWorker> workers) {
    Map<UUID, String> names = names(workers.stream().map(SocialWorker::organisation));
    List<WorkerLine> lines = new ArrayList<>();
    for (SocialWorker worker : workers) {
      UUID organisation = worker.organisation();
      String name = organisation == null ? "" : Objects.toString(names.get(organisation), "");
      lines.add(new WorkerLine(worker, name, regions.path(worker.region())));
    }
    return lines;
  }

  /** The names of organisations, asked for all at once. */
  Map<UUID, String> names(Stream<@Nullable UUID> ids) {
    return organisations.names(ids.flatMap(Stream::ofNullable).distinct().toList());
  }

  String path(RegionCode region) {
    return regions.path(region);
  }

  List<Option> districts() {
    return regions.counties().stream()
        .map(county -> new Option(county.code().toString(), regions.name(county)))
        .toList();
  }

  List<Option> organisations() {
    return organisations.search("", ORGANISATIONS_MAX).stream()
        .map(organisation -> new Option(organisation.id().toString(), organisation.name()))
        .toList();
  }

  /** Counties and towns within the viewer's reach. */
  List<Option> withinReach() {
    List<Option> options = new ArrayList<>();
    for (Region county : regions.counties()) {
      add(options, county);
      regions.children(county.code()).forEach(town -> add(options, town));
    }
    return options;
  }

  private void add(List<Option> options, Region region) {
    if (Viewer.current().jurisdiction().contains(region.code())) {
      options.add(new Option(region.code().toString(), regions.path(region.code())));
    }
  }
}
