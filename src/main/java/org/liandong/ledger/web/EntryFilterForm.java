package org.liandong.ledger.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.EntryFilter;
import org.liandong.ledger.Fact;
import org.liandong.shared.RegionCode;
import org.springframework.format.annotation.DateTimeFormat;

/** The filters of a list of entries as they are typed. */
record EntryFilterForm(
    @Nullable Fact fact,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Nullable String region,
    @Nullable UUID organisation,
    @Nullable UUID source) {

  EntryFilter filter() {
    return new EntryFilter(
        fact,
        from,
        to,
        region == null || region.isBlank() ? null : RegionCode.parse(region),
        organisation,
        source);
  }
}
