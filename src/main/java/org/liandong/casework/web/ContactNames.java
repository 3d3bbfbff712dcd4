package org.liandong.casework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

  private static final int CHOICES = 50;

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

  /** Organisations whose names hold the text, after the one chosen. */
  Searched organisations(@Nullable String text, @Nullable String chosen) {
    List<OrganisationSummary> found = organisations.search(text(text), CHOICES + 1);
    List<Option> options = new ArrayList<>();
    first(found, CHOICES).forEach(one -> options.add(new Option(one.id().toString(), one.name())));
    return searched(options, found.size() > CHOICES, chosen, organisations::names);
  }

  /** The same of workers, where the viewer may see any, with the name of their organisation. */
  Searched workers(@Nullable String text, @Nullable String chosen) {
    if (!Viewer.current().may(Permission.WORKFORCE_READ)) {
      return new Searched(List.of(), false);
    }
    List<SocialWorkerSummary> found = workers.search(text(text), CHOICES + 1);
    Map<UUID, String> names =
        organisations.names(
            found.stream()
                .map(SocialWorkerSummary::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    List<Option> options = new ArrayList<>();
    first(found, CHOICES).forEach(worker -> options.add(option(worker, names)));
    return searched(options, found.size() > CHOICES, chosen, workers::names);
  }

  private static Searched searched(
      List<Option> options,
      boolean more,
      @Nullable String chosen,
      Function<List<UUID>, Map<UUID, String>> names) {
    if (chosen != null && options.stream().noneMatch(option -> option.value().equals(chosen))) {
      id(chosen)
          .map(id -> names.apply(List.of(id)).get(id))
          .ifPresent(name -> options.addFirst(new Option(chosen, name)));
    }
    return new Searched(options, more);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static <T> List<T> first(List<T> found, int limit) {
    return found.size() > limit ? found.subList(0, limit) : found;
  }

  private static Option option(SocialWorkerSummary worker, Map<UUID, String> names) {
    UUID organisation = worker.organisation();
    String of = organisation == null ? "" : names.getOrDefault(organisation, "");
    return new Option(
        worker.id().toString(), of.isEmpty() ? worker.name() : worker.name() + " · " + of);
  }
}
