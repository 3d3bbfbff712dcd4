package org.liandong.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a worker, certificate or result.
 *
 * @param what happened
 * @param detail what it was before, or null
 * @param reason given, or null
 * @param at when
 * @param account by whom
 */
public record RegisterChange(
    Change what, @Nullable String detail, @Nullable String reason, Instant at, UUID account) {

  /** Kinds of change. */
  public enum Change {
    /** 登记. */
    RECORDED,
    /** 变更. */
    CHANGED,
    /** 离职. */
    LEFT,
    /** 撤回. */
    WITHDRAWN
  }
}
