package org.liandong.workforce.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.liandong.workforce.ProfessionalLevel;
import org.liandong.workforce.WorkerFilter;

/** The filters of the list as they stand in its address; what cannot be read filters nothing. */
record WorkerQuery(
    @Nullable String q,
    @Nullable ProfessionalLevel level,
    @Nullable UUID organisation,
    @Nullable String district,
    @Nullable String status) {

  WorkerFilter filter() {
    return new WorkerFilter(
        text(),
        level,
        organisation,
        district == null || district.isBlank() ? null : RegionCode.parse(district),
        "left".equals(status));
  }

  String text() {
    return q == null ? "" : q;
  }

  String levelName() {
    return level == null ? "" : level.name();
  }

  String organisationText() {
    return organisation == null ? "" : organisation.toString();
  }

  String districtText() {
    return district == null ? "" : district;
  }

  String statusText() {
    return status == null ? "" : status;
  }
}
