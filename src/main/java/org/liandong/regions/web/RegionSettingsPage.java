package org.liandong.regions.web;

import java.util.List;
import org.liandong.regions.RegionChange;
import org.liandong.regions.Regions;
import org.liandong.regions.Zone;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;

/**
 * Functional zones and codes of old with the forms that keep them.
 *
 * @param regions zones and codes as they stand
 * @param changes what was done, newest first
 * @param step the form that came back, or empty
 * @param form as typed
 */
record RegionSettingsPage(Regions regions, List<RegionChange> changes, String step, Form form)
    implements View {

  static final String PATH = "/console/regions/zones";

  @Override
  public int status() {
    return form.status();
  }

  /** The form of a step: as typed where it came back, empty otherwise. */
  Form form(String name) {
    return name.equals(step) ? form : Form.blank();
  }

  /** The zones by code. */
  List<Option> zones(Web web) {
    return regions.zones().stream()
        .map(zone -> new Option(zone.code(), web.either(zone.name(), zone.nameInEnglish())))
        .toList();
  }

  /** What zones cover without an end, zone and division in one value. */
  List<Option> covered(Web web) {
    return regions.zones().stream()
        .flatMap(zone ->
            zone.parts().stream()
                .filter(part -> part.to() == null)
                .map(part ->
                    new Option(
                        zone.code() + " " + part.region(),
                        web.either(zone.name(), zone.nameInEnglish())
                            + " · "
                            + regions.name(part.region()))))
        .toList();
  }

  /** Codes of old whose last day is not known. */
  List<Option> open() {
    return regions.formerCodes().stream()
        .filter(former -> former.to() == null)
        .map(former ->
            new Option(former.code().toString(), former.code().brief() + " " + former.name()))
        .toList();
  }

  /** Every part of every zone in order. */
  List<Zone> all() {
    return regions.zones();
  }

  String name(RegionCode code) {
    return regions.name(code);
  }

  List<HistoryLine> history(Web web) {
    return changes.stream()
        .map(change ->
            new HistoryLine(
                change.at(),
                change.account(),
                web.name(change.what()) + " " + change.subject(),
                change.detail().isEmpty()
                    ? change.reason()
                    : change.detail() + " · " + change.reason()))
        .toList();
  }
}
