package org.liandong.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liandong.regions.Regions;
import org.liandong.shared.CodeRange;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register's verbs for other modules: register, find, search, name. */
@Service
public class Organisations {

  private final OrganisationWriter writer;
  private final PublicOrganisations directory;
  private final Regions regions;
  private final Standings standings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Organisations(
      OrganisationWriter writer,
      PublicOrganisations directory,
      Regions regions,
      Standings standings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.writer = writer;
    this.directory = directory;
    this.regions = regions;
    this.standings = standings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes an organisation into the register and posts its standing. Asked twice with one id, it is
   * registered once.
   *
   * @return the id
   * @throws Refusal when the name is missing, the place unknown or out of reach, the day ahead, the
   *     credit code another's
   */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public UUID register(RegisterOrganisation request) {
    OrganisationDetails details = request.details();
    if (details.name().isEmpty()) {
      throw Refusal.user("registry.name.missing");
    }
    RegionCode region = regions.require(details.region()).code();
    Viewer.current().requireReach(region, request.id());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (insert(request, now)) {
      UUID standing = TimeOrderedId.derived(request.id(), "standing");
      writer.insert(
          standing, request.id(), StandingEvent.REGISTERED, request.standsFrom(), "", now);
      standings.post(
          standing, request.id(), details, StandingEvent.REGISTERED, request.standsFrom());
      events.publishEvent(
          new OrganisationRegistered(request.id(), details.name(), details.kind(), region));
    }
    return request.id();
  }

  /** The organisation of this id, wherever it is; what everybody may know of it. */
  @Requires({})
  @Transactional(readOnly = true)
  public Optional<OrganisationSummary> find(UUID id) {
    return directory.find(id);
  }

  /** The organisation with exactly this full or short name; of several, one that stands. */
  @Requires({})
  @Transactional(readOnly = true)
  public Optional<OrganisationSummary> findByName(String name) {
    return directory.named(name).stream().findFirst();
  }

  /** Organisations whose full or short name holds the text, those that stand first. */
  @Requires({})
  @Transactional(readOnly = true)
  public List<OrganisationSummary> search(String text, int limit) {
    return directory.search(text, limit);
  }

  /** Full names by id; an id unknown to the register is left out. */
  @Requires({})
  @Transactional(readOnly = true)
  public Map<UUID, String> names(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : directory.names(ids);
  }

  /**
   * Organisations that stand, by place, for the public.
   *
   * @param search part of a name, or empty
   * @param district the division they belong to; the city for all
   */
  @Requires({})
  @Transactional(readOnly = true)
  public List<OrganisationSummary> publicDirectory(String search, RegionCode district) {
    CodeRange range = district.range();
    return directory.standing(search, range.low(), range.high());
  }

  private boolean insert(RegisterOrganisation request, Instant now) {
    try {
      return writer.insert(request.id(), request.details(), request.standsFrom(), now);
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict(
          "registry.credit-code.taken", String.valueOf(request.details().creditCode()));
    }
  }
}
