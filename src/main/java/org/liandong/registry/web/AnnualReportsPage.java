package org.liandong.registry.web;

import java.util.List;
import org.liandong.registry.AnnualReports;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.View;

/**
 * Who owes the report on a year.
 *
 * @param year reported on
 * @param rows those late first
 * @param names names divisions
 */
record AnnualReportsPage(int year, List<AnnualReports.Due> rows, PlaceNames names) implements View {

  String place(RegionCode code) {
    return names.path(code);
  }

  long late() {
    return rows.stream().filter(AnnualReports.Due::late).count();
  }
}
