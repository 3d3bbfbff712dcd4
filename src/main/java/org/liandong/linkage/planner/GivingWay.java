package org.liandong.linkage.planner;

import java.util.List;

/**
 * Which visits must give way where no plan has all of them.
 *
 * @param visits visits without which all others can be made
 * @param conflicts groups of visits of which no plan has all, each proved by itself
 * @param smallest whether fewer cannot suffice: proved by the conflicts alone. Otherwise the visits
 *     are the fewest that were found, and {@code least} is all that is proved
 * @param least how many must give way at the least
 */
public record GivingWay(
    List<String> visits, List<Conflict> conflicts, boolean smallest, int least) {

  /**
   * Visits of which no plan has all.
   *
   * @param detail the abilities the reason speaks of; else empty
   * @param least how many of them must give way at the least
   */
  public record Conflict(Kind kind, List<String> visits, String detail, int least)
      implements Justification {

    /** Why they cannot all be made. */
    public enum Kind {
      /** Nobody has the abilities of a role. */
      ABILITY,
      /** Nobody who could can be there within the window, whatever else is planned. */
      ALONE,
      /** Not enough different carers who may meet can be there together. */
      ROLES,
      /** They were pinned so that they cannot all be kept. */
      PINNED,
      /** Those who could make them cannot make them all in time. */
      TOGETHER,
      /** More people would have to be there at one time than there are. */
      CROWDED
    }

    /** Takes a copy. */
    public Conflict {
      visits = List.copyOf(visits);
    }

    @Override
    public String code() {
      return "linkage.conflict." + Justification.part(kind);
    }

    @Override
    public List<Object> values() {
      return List.of(String.join(", ", visits), detail, least);
    }
  }

  /** Takes copies. */
  public GivingWay {
    visits = List.copyOf(visits);
    conflicts = List.copyOf(conflicts);
  }
}
