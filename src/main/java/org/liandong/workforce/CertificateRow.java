package org.liandong.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/** A certificate with what the ledger says of it. */
record CertificateRow(
    UUID id,
    int person,
    ProfessionalLevel level,
    LocalDate issuedOn,
    RegionCode region,
    @Nullable UUID organisation,
    @Nullable LocalDate heldFrom,
    @Nullable LocalDate heldTo,
    int generation,
    boolean withdrawn) {

  HighestLevel.Held held() {
    return new HighestLevel.Held(id, level, issuedOn);
  }

  CertificateRow heldBetween(@Nullable LocalDate from, @Nullable LocalDate to, int next) {
    return new CertificateRow(
        id, person, level, issuedOn, region, organisation, from, to, next, withdrawn);
  }
}
