package org.liandong.casework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liandong.casework.ContactLine;
import org.liandong.people.People;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Permission;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Option;
import org.liandong.workforce.SocialWorkerSummary;
import org.liandong.workforce.SocialWorkers;
import org.springframework.stereotype.Component;

/**
 * The names behind the ids of a contact, and the choices of its form, as far as the viewer may
 * know.
 */
@Component
class ContactNames {

  private static final int CHOICES = 1_000;

  private final Regions regions;
  private final Organisations organisations;
  private final SocialWorkers workers;
  private final People people;

  ContactNames(Regions regions, Organisations organisations, SocialWorkers workers, People people) {
    this.regions = regions;
    this.organisations = organisations;
    this.workers = workers;
    this.people = people;
  }

  /** Names of organisations and workers of the lines, by id. */
  Map<UUID, String> of(Collection<ContactLine> lines) {
    Set<UUID> ofOrganisations = new HashSet<>();
    Set<UUID> ofWorkers = new HashSet<>();
    for (ContactLine line : lines) {
      ofOrganisations.add(line.organisation());
      ofWorkers.add(line.worker());
    }
    Map<UUID, String> names = new HashMap<>(organisations.names(ofOrganisations));
    names.putAll(workers.names(ofWorkers));
    return names;
  }

  String organisation(UUID id) {
    return organisations.names(List.of(id)).getOrDefault(id, id.toString());
  }

  String worker(UUID id) {
    return workers.names(List.of(id)).getOrDefault(id, id.toString());
  }

  String region(RegionCode code) {
    return regions.path(code);
  }

  String brief(RegionCode code) {
    return regions.name(code);
  }

  /** Names of persons, empty for a viewer who may not see persons. */
  Map<Integer, String> persons(Collection<Integer> numbers) {
    return numbers.isEmpty() || !Viewer.current().may(Permission.PEOPLE_READ)
        ? Map.of()
        : people.names(numbers);
  }

  /** Counties with their towns, those the viewer reaches when only these make sense. */
  List<Option> divisions(boolean withinReach) {
    Viewer viewer = Viewer.current();
    List<Option> options = new ArrayList<>();
    for (Region county : regions.counties()) {
      add(options, county, "", withinReach, viewer);
      for (Region town : regions.children(county.code())) {
        add(options, town, "　", withinReach, viewer);
      }
    }
    return options;
  }

  private void add(
      List<Option> options, Region region, String indent, boolean withinReach, Viewer viewer) {
    boolean offered =
        !withinReach
            || !viewer.organisations().isEmpty()
            || viewer.jurisdiction().contains(region.code());
    if (offered) {
      options.add(new Option(region.code().toString(), indent + regions.name(region)));
    }
  }

  List<Option> organisationChoices() {
    return organisations.search("", CHOICES).stream()
        .map(found -> new Option(found.id().toString(), found.name()))
        .toList();
  }

  /** Workers with the name of their organisation, where the viewer may see workers. */
  List<Option> workerChoices() {
    if (!Viewer.current().may(Permission.WORKFORCE_READ)) {
      return List.of();
    }
    Map<UUID, String> names = new HashMap<>();
    for (OrganisationSummary organisation : organisations.search("", CHOICES)) {
      names.put(organisation.id(), organisation.name());
    }
    return workers.search("", CHOICES).stream().map(worker -> option(worker, names)).toList();
  }

  private static Option option(SocialWorkerSummary worker, Map<UUID, String> names) {
    UUID organisation = worker.organisation();
    String of = organisation == null ? "" : names.getOrDefault(organisation, "");
    return new Option(
        worker.id().toString(), of.isEmpty() ? worker.name() : worker.name() + " · " + of);
  }
}
