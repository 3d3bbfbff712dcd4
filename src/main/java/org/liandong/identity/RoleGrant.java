package org.liandong.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to an account for a place or an organisation, from a day to a day.
 *
 * @param id of the grant
 * @param account who has it
 * @param role what it allows
 * @param reach where
 * @param from first day
 * @param to last day, or null while it has no end
 */
public record RoleGrant(
    UUID id, UUID account, Role role, Reach reach, LocalDate from, @Nullable LocalDate to) {

  /** Whether it counts on the day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
