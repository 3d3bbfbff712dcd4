package org.liandong.workforce.web;

import java.util.List;
import java.util.Objects;
import org.liandong.regions.Regions;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.View;
import org.liandong.shared.web.Web;
import org.liandong.workforce.PassLine;
import org.liandong.workforce.PassLineChange;

/**
 * Pass lines with the form that sets one.
 *
 * @param lines that differ from 60
 * @param changes what was done to them, newest first
 * @param form as typed
 * @param places divisions the viewer reaches, the city first where she reaches it
 * @param regions names divisions
 */
record PassLinesPage(
    List<PassLine> lines,
    List<PassLineChange> changes,
    Form form,
    List<Option> places,
    Regions regions)
    implements View {

  @Override
  public int status() {
    return form.status();
  }

  List<HistoryLine> history(Web web) {
    return changes.stream()
        .map(change ->
            new HistoryLine(
                change.at(),
                change.account(),
                web.text(
                    "workforce.pass-line.changed",
                    String.valueOf(change.year()),
                    regions.path(change.region()),
                    Objects.requireNonNullElse(change.before(), "–"),
                    Objects.requireNonNullElse(change.after(), "–")),
                change.reason()))
        .toList();
  }

  /** Whether the line may be taken away by this viewer. */
  boolean mine(Web web, PassLine line) {
    return web.viewer().jurisdiction().contains(line.region());
  }
}
