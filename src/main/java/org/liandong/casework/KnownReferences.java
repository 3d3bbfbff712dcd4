package org.liandong.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liandong.people.People;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationStatus;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.shared.Compartment;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.workforce.SocialWorkers;
import org.springframework.stereotype.Component;

/**
 * What the other modules know of the places, organisations, workers and persons a contact names.
 * Asked once for a batch and remembered for a while: what is there stays there, so only what is
 * unknown is asked again. Persons are remembered by who looks, because not everyone may know of
 * everyone.
 */
@Component
class KnownReferences {

  private static final int REMEMBERED = 200_000;

  private final Regions regions;
  private final Organisations organisations;
  private final People people;
  private final SocialWorkers socialWorkers;
  private final Cache<UUID, OrganisationSummary> seenOrganisations =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(Duration.ofMinutes(1)).build();
  private final Cache<Reach, Seen> seen =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(10)).build();

  KnownReferences(
      Regions regions, Organisations organisations, People people, SocialWorkers socialWorkers) {
    this.regions = regions;
    this.organisations = organisations;
    this.people = people;
    this.socialWorkers = socialWorkers;
  }

  /** Makes sure everything the contacts name has been looked up. */
  void lookUp(Collection<RecordContact> contacts) {
    Seen known = seen();
    Set<Integer> persons = new HashSet<>();
    Set<UUID> workers = new HashSet<>();
    for (RecordContact said : contacts) {
      lookUp(said.staff().organisation());
      if (!known.workers().contains(said.staff().worker())) {
        workers.add(said.staff().worker());
      }
      for (Integer person : said.served().persons()) {
        if (!known.persons().contains(person)) {
          persons.add(person);
        }
      }
    }
    if (!persons.isEmpty()) {
      known.persons().addAll(people.known(persons));
    }
    if (!workers.isEmpty()) {
      known.workers().addAll(socialWorkers.names(workers).keySet());
    }
  }

  private void lookUp(UUID organisation) {
    if (seenOrganisations.getIfPresent(organisation) == null) {
      organisations
          .find(organisation)
          .ifPresent(found -> seenOrganisations.put(organisation, found));
    }
  }

  /** The division as it is called today; codes of old find what stands for them. */
  @Nullable RegionCode region(RegionCode code) {
    Optional<Region> found = regions.find(code);
    return found.isPresent() ? found.get().code() : null;
  }

  /** The contact in the division as it is called today. */
  RecordContact settled(RecordContact said) {
    RegionCode given = said.place().region();
    RegionCode today = region(given);
    return today == null || today.equals(given)
        ? said
        : said.withPlace(new RecordContact.Place(today, said.place().text()));
  }

  boolean hasOrganisation(UUID organisation) {
    return seenOrganisations.getIfPresent(organisation) != null;
  }

  /** Whether, as far as the register says, the organisation stood on the day. */
  boolean stands(UUID organisation, LocalDate day) {
    OrganisationSummary found = seenOrganisations.getIfPresent(organisation);
    if (found == null) {
      return true;
    }
    LocalDate registered = found.registeredOn();
    boolean early = registered != null && day.isBefore(registered);
    boolean late =
        found.status() == OrganisationStatus.CANCELLED && !day.isBefore(found.statusSince());
    return !early && !late;
  }

  boolean hasPerson(int person) {
    return seen().persons().contains(person);
  }

  boolean hasWorker(UUID worker) {
    return seen().workers().contains(worker);
  }

  private Seen seen() {
    Viewer viewer = Viewer.current();
    Reach reach = new Reach(viewer.jurisdiction(), viewer.organisations(), viewer.compartments());
    return Objects.requireNonNull(
        seen.get(
            reach,
            unseen -> new Seen(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet())));
  }

  /** Whom a viewer may know of, as far as asked. */
  private record Seen(Set<Integer> persons, Set<UUID> workers) {}

  /** What decides whom a viewer may know of. */
  private record Reach(
      Jurisdiction jurisdiction, Set<UUID> organisations, Set<Compartment> compartments) {}
}
