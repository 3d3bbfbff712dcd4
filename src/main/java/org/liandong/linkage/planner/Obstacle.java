package org.liandong.linkage.planner;

import java.util.List;

/**
 * What stands against a carer playing a role.
 *
 * @param carer the carer; empty where nobody in particular is meant
 * @param detail the abilities that are missing, or whom the carer may not meet; else empty
 */
public record Obstacle(Kind kind, String carer, String detail) implements Justification {

  /** The rules that can stand in the way. */
  public enum Kind {
    /** The carer lacks an ability. */
    ABILITY,
    /** The carer may not meet the client. */
    CLIENT,
    /** The carer may not meet another who is there. */
    PARTNER,
    /** The carer plays another role of this visit. */
    SAME,
    /** The role is pinned to somebody else. */
    PINNED,
    /** In no shift can the carer be there in time and be back in time, whatever else is planned. */
    SHIFT,
    /** The carer's work would exceed its limit. */
    WORK,
    /** All shifts that come in question have as many visits as they may. */
    VISITS,
    /** No gap between the carer's other visits is long enough. */
    TIME,
    /** Each role has somebody, but no time suits them together. */
    MEETING,
    /** It is possible, and costs more than leaving the visit out. */
    COST,
    /** It is possible and better than leaving the visit out; the search was too short. */
    UNTRIED
  }

  @Override
  public String code() {
    return "linkage.obstacle." + Justification.part(kind);
  }

  @Override
  public List<Object> values() {
    return List.of(carer, detail);
  }
}
