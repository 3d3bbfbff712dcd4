package org.liandong.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.liandong.regions.Regions;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register's verbs for staff: the whole record, changes, what happens to an organisation,
 * corrections. Nothing is overwritten: each change leaves a line with who, when, before, after and
 * why, and whatever moves a count takes its ledger entry back and posts it anew.
 */
@Service
public class OrganisationRegister {

  private final OrganisationReader reader;
  private final OrganisationWriter writer;
  private final Standings standings;
  private final Regions regions;
  private final Clock clock;

  OrganisationRegister(
      OrganisationReader reader,
      OrganisationWriter writer,
      Standings standings,
      Regions regions,
      Clock clock) {
    this.reader = reader;
    this.writer = writer;
    this.standings = standings;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * The whole record.
   *
   * @throws Refusal when there is none, or none within the viewer's reach
   */
  @Requires(Permission.ORGANISATIONS_READ)
  @Transactional(readOnly = true)
  public OrganisationRecord record(UUID id) {
    return reader.find(id).orElseThrow(OrganisationRegister::unknown);
  }

  /**
   * Changes an organisation; saying what is there already changes nothing.
   *
   * @return the version afterwards
   * @throws Refusal of category CONFLICT when another changed it since; when a reason is missing
   */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public int change(ChangeOrganisation request) {
    OrganisationReader.Head head = hold(request.id(), request.version());
    OrganisationDetails details = checked(request.details());
    List<FieldChange> changes = FieldChange.between(head.details(), details);
    if (changes.isEmpty()) {
      return head.version();
    }
    Viewer.current().requireReach(details.region(), request.id());
    boolean moved = changes.stream().anyMatch(FieldChange::counted);
    if (moved && request.reason().isBlank()) {
      throw Refusal.user("registry.reason.missing");
    }
    int version = head.version() + 1;
    if (moved) {
      for (OrganisationRecord.Standing event : reader.standings(request.id())) {
        standings.correct(
            event, request.id(), details, event.happenedOn(), version, request.reason());
      }
    }
    update(request.id(), details, version);
    writer.note(request.id(), version, changes, request.reason(), now());
    return version;
  }

  /**
   * Records that something happened to an organisation and posts it.
   *
   * @throws Refusal when it cannot follow what happened before, or the day lies before that or
   *     ahead
   */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public void happen(UUID id, int version, StandingEvent event, LocalDate day, String reason) {
    OrganisationReader.Head head = hold(id, version);
    if (!event.mayFollow(head.status())) {
      throw Refusal.conflict("registry.standing.order", event.name(), head.status().name());
    }
    if (day.isBefore(head.statusSince()) || day.isAfter(LocalDate.now(clock))) {
      throw Refusal.user("registry.standing.day", day, head.statusSince());
    }
    if (reason.isBlank()) {
      throw Refusal.user("registry.reason.missing");
    }
    UUID standing = TimeOrderedId.next();
    writer.insert(standing, id, event, day, reason.strip(), now());
    writer.stand(id, event.leadsTo(), day, version + 1);
    writer.note(
        id,
        version + 1,
        List.of(new FieldChange("status", head.status().name(), event.leadsTo().name())),
        reason,
        now());
    standings.post(standing, id, head.details(), event, day);
  }

  /**
   * Corrects the day something happened: reversal and new entry.
   *
   * @throws Refusal when the day would change the order of what happened, or lies ahead
   */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public void redate(UUID id, int version, UUID standing, LocalDate day, String reason) {
    OrganisationReader.Head head = hold(id, version);
    if (reason.isBlank()) {
      throw Refusal.user("registry.reason.missing");
    }
    List<OrganisationRecord.Standing> all = reader.standings(id);
    int index = all.stream().map(OrganisationRecord.Standing::id).toList().indexOf(standing);
    if (index < 0) {
      throw unknown();
    }
    LocalDate earliest = index == 0 ? LocalDate.MIN : all.get(index - 1).happenedOn();
    boolean last = index == all.size() - 1;
    LocalDate latest = last ? LocalDate.now(clock) : all.get(index + 1).happenedOn();
    if (day.isBefore(earliest) || day.isAfter(latest)) {
      throw Refusal.user("registry.standing.between", day, latest);
    }
    OrganisationRecord.Standing event = all.get(index);
    writer.redate(standing, day);
    writer.stand(id, head.status(), last ? day : head.statusSince(), version + 1);
    String before = event.happenedOn().toString();
    writer.note(
        id,
        version + 1,
        List.of(new FieldChange("happenedOn", before, day.toString())),
        reason,
        now());
    standings.correct(event, id, head.details(), day, version + 1, reason);
  }

  /** Adds a place it works from. */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public void addSite(UUID id, String address, RegionCode region, String phone, String hours) {
    hold(id);
    if (address.isBlank()) {
      throw Refusal.user("registry.address.missing");
    }
    writer.addSite(id, address.strip(), regions.require(region).code(), phone, hours);
  }

  /** Adds a person to call. */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public void addContact(UUID id, String name, String role, String phone) {
    hold(id);
    if (name.isBlank()) {
      throw Refusal.user("registry.name.missing");
    }
    writer.addContact(id, name.strip(), role.strip(), phone.strip());
  }

  /** Takes a place or a person off the record. */
  @Requires(Permission.ORGANISATIONS_WRITE)
  @Transactional
  public void remove(UUID id, UUID siteOrContact) {
    hold(id);
    writer.remove(id, siteOrContact);
  }

  private OrganisationDetails checked(OrganisationDetails details) {
    if (details.name().isEmpty()) {
      throw Refusal.user("registry.name.missing");
    }
    regions.require(details.region());
    return details;
  }

  private OrganisationReader.Head hold(UUID id, int version) {
    OrganisationReader.Head head = hold(id);
    if (head.version() != version) {
      throw Refusal.conflict("registry.changed-meanwhile");
    }
    return head;
  }

  private OrganisationReader.Head hold(UUID id) {
    OrganisationReader.Head head = reader.hold(id).orElseThrow(OrganisationRegister::unknown);
    Viewer.current().requireReach(head.details().region(), id);
    return head;
  }

  private void update(UUID id, OrganisationDetails details, int version) {
    try {
      writer.update(id, details, version);
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("registry.credit-code.taken", String.valueOf(details.creditCode()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Refusal unknown() {
    return Refusal.notFound("registry.unknown");
  }
}
