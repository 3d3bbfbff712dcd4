package org.liandong.publicity;

import java.util.List;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's time line (大事记): read by everyone, kept by publicity staff. */
@Service
public class Milestones {

  private final MilestoneRecords records;

  Milestones(MilestoneRecords records) {
    this.records = records;
  }

  /** The latest milestones, newest first. */
  @Transactional(readOnly = true)
  public List<Milestone> latest(int limit) {
    return records.latest(limit);
  }

  /** Every milestone, newest first. */
  @Transactional(readOnly = true)
  public List<Milestone> all() {
    return records.latest(Integer.MAX_VALUE);
  }

  /**
   * The milestone of this id.
   *
   * @throws Refusal when there is none
   */
  @Transactional(readOnly = true)
  public Milestone find(UUID id) {
    return records.find(id).orElseThrow(() -> Refusal.notFound("publicity.milestone.unknown", id));
  }

  /**
   * Writes a milestone: version 0 is new, any other version is a change of that version. Written
   * again as it already stands, it stays as it is.
   *
   * @throws Refusal when years or text do not make sense, or somebody else changed it meanwhile
   */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void write(Milestone milestone) {
    if (milestone.text().chinese().isEmpty()) {
      throw Refusal.user("publicity.text.missing");
    }
    if (milestone.firstYear() < 1900 || milestone.lastYear() > 2200) {
      throw Refusal.user("publicity.milestone.year", milestone.years());
    }
    if (milestone.firstYear() > milestone.lastYear()) {
      throw Refusal.user(
          "publicity.milestone.reversed",
          String.valueOf(milestone.firstYear()),
          String.valueOf(milestone.lastYear()));
    }
    if (!records.write(milestone)) {
      throw Refusal.conflict("publicity.changed-meanwhile");
    }
  }

  /** Removes a milestone; removing it again changes nothing. */
  @Requires(Permission.PUBLICITY_WRITE)
  @Transactional
  public void remove(UUID id) {
    records.remove(id);
  }
}
