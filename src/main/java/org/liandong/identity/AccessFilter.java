package org.liandong.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the access log are asked for; null asks for all.
 *
 * @param from first day
 * @param to last day
 * @param event what happened
 * @param username of the account that did it
 * @param record which record
 */
public record AccessFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable AccessEvent event,
    @Nullable String username,
    @Nullable UUID record) {

  /** Every line. */
  public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null);
}
