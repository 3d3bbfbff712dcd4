package org.liandong.registry.web;

import java.util.List;
import org.liandong.registry.AnnualReports;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.View;

/**
 * Who owes the report on a year.
 *
 * @param year reported on
 * @param rows those late first
 * @param names names divisions
 * @param form that came back, naming its organisation, or blank
 */
record AnnualReportsPage(int year, List<AnnualReports.Due> rows, PlaceNames names, Form form)
    implements View {

  @Override
  public int status() {
    return form.status();
  }

  /** The form of the row: as typed where it came back, else what is recorded. */
  Form form(AnnualReports.Due due) {
    return form.value("organisation").equals(due.organisation().toString())
        ? form
        : Form.blank()
            .withValue("supervisor", due.supervisor())
            .withValue("registrar", due.registrar())
            .withValue("note", due.note());
  }

  String place(RegionCode code) {
    return names.path(code);
  }

  long late() {
    return rows.stream().filter(AnnualReports.Due::late).count();
  }
}
