package org.liandong.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * Which entries are wanted; null means any.
 *
 * @param fact of this kind
 * @param from occurred on this day or later
 * @param to occurred on this day or earlier
 * @param region in this division or below
 * @param organisation of this organisation
 * @param source of this business record
 */
public record EntryFilter(
    @Nullable Fact fact,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable RegionCode region,
    @Nullable UUID organisation,
    @Nullable UUID source) {

  /** Every entry. */
  public static final EntryFilter ANY = new EntryFilter(null, null, null, null, null, null);
}
