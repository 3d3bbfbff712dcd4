package org.liandong.workforce.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.workforce.CertificateFilter;
import org.liandong.workforce.CertificateState;
import org.liandong.workforce.ProfessionalLevel;

/** The filters of the list of certificates as they stand in its address. */
record CertificateQuery(
    @Nullable String q,
    @Nullable ProfessionalLevel level,
    @Nullable Integer year,
    @Nullable String district,
    @Nullable UUID organisation,
    @Nullable CertificateState state) {

  private static final int YEAR_MIN = 1900;
  private static final int YEAR_MAX = 2200;

  CertificateFilter filter() {
    return new CertificateFilter(
        text(),
        level,
        year == null ? null : Integer.valueOf(Math.clamp(year, YEAR_MIN, YEAR_MAX)),
        district == null || district.isBlank() ? null : RegionCode.parse(district),
        organisation,
        state);
  }

  String text() {
    return q == null ? "" : q;
  }

  String levelName() {
    return level == null ? "" : level.name();
  }

  String yearText() {
    return year == null ? "" : year.toString();
  }

  String districtText() {
    return district == null ? "" : district;
  }

  String organisationText() {
    return organisation == null ? "" : organisation.toString();
  }

  String stateName() {
    return state == null ? "" : state.name();
  }
}
