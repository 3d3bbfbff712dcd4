package org.liandong.shared.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a record's history.
 *
 * @param at when
 * @param who did it, by name; empty where an account is given
 * @param what happened, in the person's language
 * @param detail the reason given, or empty
 * @param sealHref the receipt of the ledger entry it made, or null when it made none
 * @param account that did it, where its name is still to be found
 */
public record HistoryLine(
    Instant at,
    String who,
    String what,
    String detail,
    @Nullable String sealHref,
    @Nullable UUID account) {

  /** A line whose author is named already. */
  public HistoryLine(
      Instant at, String who, String what, String detail, @Nullable String sealHref) {
    this(at, who, what, detail, sealHref, null);
  }

  /**
   * A line whose author is an account; the template shows its name as far as the viewer may know.
   */
  public HistoryLine(Instant at, UUID account, String what, String detail) {
    this(at, "", what, detail, null, account);
  }
}
