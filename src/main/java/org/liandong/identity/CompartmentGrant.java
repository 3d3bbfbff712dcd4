package org.liandong.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.liandong.shared.Compartment;

/**
 * Sensitive work an account may see, beside what its roles reach; always with an end and a reason.
 *
 * @param id of the grant
 * @param account who has it
 * @param compartment which work
 * @param reason why she needs it; never personal data
 * @param from first day
 * @param to last day, within a year
 */
public record CompartmentGrant(
    UUID id, UUID account, Compartment compartment, String reason, LocalDate from, LocalDate to) {

  /** Whether it counts on the day. */
  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
