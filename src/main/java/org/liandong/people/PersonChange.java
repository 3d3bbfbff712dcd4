package org.liandong.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a person's history. Never holds a name or number of a document.
 *
 * @param what happened
 * @param detail the other person's number, or null
 * @param reason given, or null
 * @param at when
 * @param account by whom
 * @param fields that changed, values masked
 */
public record PersonChange(
    Step what,
    @Nullable String detail,
    @Nullable String reason,
    Instant at,
    UUID account,
    List<PersonFieldChange> fields) {

  /** Takes a copy. */
  public PersonChange {
    fields = List.copyOf(fields);
  }

  /** Kinds of change. */
  public enum Step {
    /** 登记. */
    RECORDED,
    /** 更正. */
    CHANGED,
    /** 确认为同一人. */
    LINKED,
    /** 取消关联. */
    UNLINKED,
    /** 确认不是同一人. */
    SPLIT,
    /** 清除. */
    ERASED
  }
}
