package org.liandong.regions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A code that is no longer in use: 441723 阳东县 became 441704 阳东区. Identity cards and old papers keep
 * it.
 *
 * @param code the code of old
 * @param name the name of old
 * @param current the division that stands for it now
 * @param from first day of the old code, where known
 * @param to last day of the old code, where known
 */
public record FormerCode(
    RegionCode code,
    String name,
    RegionCode current,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** The code of now for a code at or below the old one; the rest of the digits stays. */
  RegionCode now(RegionCode old) {
    return new RegionCode(current.value() + (old.value() - code.value()));
  }
}
