package org.liandong.regions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps functional zones and codes of old: adds them, ends them, remembers who did it and why.
 * Nothing is deleted, because grants and records of the past refer to what held then.
 */
@Service
public class RegionSettings {

  private static final int CHANGES_SHOWN = 100;

  private final Divisions divisions;
  private final RegionChanges changes;
  private final Regions regions;

  RegionSettings(Divisions divisions, RegionChanges changes, Regions regions) {
    this.divisions = divisions;
    this.changes = changes;
    this.regions = regions;
  }

  /** What was done, newest first, at most the last hundred. */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional(readOnly = true)
  public List<RegionChange> changes() {
    return changes.latest(CHANGES_SHOWN);
  }

  /**
   * Adds a zone that covers nothing yet.
   *
   * @throws Refusal when code or name cannot be or are taken, or no reason is given
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void add(Zone zone, String reason) {
    ZoneRules.check(zone, begin(reason));
    divisions.save(
        new Zone(zone.code(), zone.name(), zone.nameInEnglish(), zone.note(), List.of()));
    changed(zone.name(), RegionChange.What.ZONE_ADDED, zone.code(), reason);
  }

  /**
   * Lets a zone cover a division.
   *
   * @throws Refusal when there is no such zone or division, the days are reversed, a zone covers
   *     part of it in those days already, or no reason is given
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void cover(String code, Zone.Part part, String reason) {
    Gazetteer known = begin(reason);
    Zone zone = require(code, known);
    ZoneRules.check(part, known, regions.city());
    List<Zone.Part> parts = new ArrayList<>(zone.parts());
    parts.add(part);
    divisions.save(zone.with(parts));
    changed(zone.name(), RegionChange.What.PART_ADDED, words(part), reason);
  }

  /**
   * Says on which day a zone covered a division last.
   *
   * @throws Refusal when the zone does not cover it without end, the day is before the first, or no
   *     reason is given
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void end(String code, RegionCode region, LocalDate last, String reason) {
    Gazetteer known = begin(reason);
    Zone zone = require(code, known);
    Zone.Part open =
        zone.parts().stream()
            .filter(part -> part.region().equals(region) && part.to() == null)
            .findFirst()
            .orElseThrow(() -> Refusal.conflict("regions.zone.not-covering"));
    ZoneRules.requireOrder(open.from(), last);
    Zone.Part ended = new Zone.Part(region, open.from(), last);
    divisions.save(
        zone.with(zone.parts().stream().map(part -> part.equals(open) ? ended : part).toList()));
    changed(zone.name(), RegionChange.What.PART_ENDED, words(ended), reason);
  }

  /**
   * Adds a code of old.
   *
   * @throws Refusal when it is in use or known already, the division of now is unknown or of
   *     another level, the days are reversed, or no reason is given
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void add(FormerCode former, String reason) {
    ZoneRules.check(former, begin(reason));
    divisions.save(former);
    changed(
        former.code().brief(),
        RegionChange.What.FORMER_ADDED,
        former.name() + " → " + former.current().brief(),
        reason);
  }

  /**
   * Says on which day a code of old was in use last.
   *
   * @throws Refusal when there is no such code or its last day is known, the day is before the
   *     first, or no reason is given
   */
  @Requires(Permission.SETTINGS_ADMIN)
  @Transactional
  public void end(RegionCode code, LocalDate last, String reason) {
    FormerCode former =
        begin(reason).formerCodes().stream()
            .filter(each -> each.code().equals(code) && each.to() == null)
            .findFirst()
            .orElseThrow(() -> Refusal.conflict("regions.former.not-open"));
    ZoneRules.requireOrder(former.from(), last);
    divisions.save(
        new FormerCode(former.code(), former.name(), former.current(), former.from(), last));
    changed(code.brief(), RegionChange.What.FORMER_ENDED, last.toString(), reason);
  }

  /** Everything as it stands, alone until the end of the transaction. */
  private Gazetteer begin(String reason) {
    Viewer.current().requireReach(regions.city(), null);
    if (reason.isBlank()) {
      throw Refusal.user("regions.reason.missing");
    }
    divisions.lock();
    return divisions.read();
  }

  private static Zone require(String code, Gazetteer known) {
    return known.zones().stream()
        .filter(zone -> zone.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Refusal.user("regions.zone.unknown"));
  }

  private void changed(String subject, RegionChange.What what, String detail, String reason) {
    changes.note(subject, what, detail, reason.strip());
    divisions.changed();
    regions.refresh();
  }

  private static String words(Zone.Part part) {
    return part.region().brief() + " " + day(part.from()) + "–" + day(part.to());
  }

  private static String day(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }
}
