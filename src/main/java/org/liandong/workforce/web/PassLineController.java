package org.liandong.workforce.web;

import java.util.ArrayList;
import java.util.List;
import org.liandong.regions.Regions;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Option;
import org.liandong.workforce.PassLine;
import org.liandong.workforce.PassLines;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pass lines of the examination in the console. */
@Controller
@RequestMapping(PassLineController.PATH)
class PassLineController {

  static final String PATH = "/console/exams/pass-lines";

  private final PassLines lines;
  private final RegisterPlaces places;
  private final Regions regions;

  PassLineController(PassLines lines, RegisterPlaces places, Regions regions) {
    this.lines = lines;
    this.places = places;
    this.regions = regions;
  }

  @GetMapping
  PassLinesPage show() {
    return page(Form.blank());
  }

  @PostMapping
  Object set(Form typed, RedirectAttributes redirect) {
    Reading reading = new Reading(typed);
    Integer year = reading.required("year", Integer::valueOf);
    RegionCode region = reading.required("region", RegionCode::parse);
    Integer line = reading.required("line", Integer::valueOf);
    if (year == null || region == null || line == null) {
      return page(reading.form());
    }
    try {
      int judged = lines.set(new PassLine(year, region, line), typed.value("reason"));
      Flash.done(redirect, "workforce.pass-line.done", judged);
    } catch (Refusal refusal) {
      return page(typed.with(refusal, field(refusal)));
    }
    return "redirect:" + PATH;
  }

  @PostMapping("/end")
  Object end(Form typed, RedirectAttributes redirect) {
    Reading reading = new Reading(typed);
    Integer year = reading.required("year", Integer::valueOf);
    RegionCode region = reading.required("region", RegionCode::parse);
    if (year == null || region == null) {
      return page(reading.form());
    }
    try {
      int judged = lines.end(year, region, typed.value("reason"));
      Flash.done(redirect, "workforce.pass-line.ended", judged);
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PATH;
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "workforce.exam.year" -> "year";
      case "workforce.pass-line.points", "workforce.pass-line.stands" -> "line";
      case "workforce.reason.missing" -> "reason";
      case "regions.unknown", "permission.outside" -> "region";
      default -> "";
    };
  }

  private PassLinesPage page(Form form) {
    List<Option> options = new ArrayList<>(places.withinReach());
    RegionCode city = regions.city();
    if (Viewer.current().jurisdiction().covers(city)) {
      options.addFirst(new Option(city.toString(), regions.name(city)));
    }
    return new PassLinesPage(lines.all(), lines.changes(), form, options, regions);
  }
}
