package org.liandong.regions;

import java.time.Instant;
import java.util.UUID;

/**
 * What was done to a functional zone or a code of old.
 *
 * @param subject the zone's name, or the code of old
 * @param what was done
 * @param detail the division it concerns with its days, or empty
 * @param reason given
 * @param at when
 * @param account by whom
 */
public record RegionChange(
    String subject, What what, String detail, String reason, Instant at, UUID account) {

  /** Kinds of change. */
  public enum What {
    /** 设立功能区. */
    ZONE_ADDED,
    /** 功能区增加管辖. */
    PART_ADDED,
    /** 功能区停止管辖. */
    PART_ENDED,
    /** 登记旧代码. */
    FORMER_ADDED,
    /** 旧代码停用日期. */
    FORMER_ENDED
  }
}
