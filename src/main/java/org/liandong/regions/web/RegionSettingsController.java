package org.liandong.regions.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.FormerCode;
import org.liandong.regions.RegionSettings;
import org.liandong.regions.Regions;
import org.liandong.regions.Zone;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps functional zones and codes of old by form. */
@Controller
@RequestMapping(RegionSettingsPage.PATH)
class RegionSettingsController {

  private final RegionSettings settings;
  private final Regions regions;

  RegionSettingsController(RegionSettings settings, Regions regions) {
    this.settings = settings;
    this.regions = regions;
  }

  @GetMapping
  RegionSettingsPage show() {
    Viewer.current().require(Permission.SETTINGS_ADMIN);
    return page("", Form.blank());
  }

  @PostMapping
  Object addZone(Form typed, RedirectAttributes redirect) {
    Zone zone =
        new Zone(
            typed.value("code").strip(),
            typed.value("name").strip(),
            typed.value("nameInEnglish").strip(),
            typed.value("note").strip(),
            List.of());
    return done("zone", typed, redirect, () -> settings.add(zone, typed.value("reason")));
  }

  @PostMapping("/parts")
  Object cover(Form typed, RedirectAttributes redirect) {
    Typed fields = new Typed(typed);
    RegionCode region = fields.required("region", RegionCode::parse);
    LocalDate from = fields.optional("from", LocalDate::parse);
    LocalDate to = fields.optional("to", LocalDate::parse);
    if (region == null || fields.form.rejected()) {
      return page("part", fields.form);
    }
    return done(
        "part",
        typed,
        redirect,
        () ->
            settings.cover(
                typed.value("zone"), new Zone.Part(region, from, to), typed.value("reason")));
  }

  @PostMapping("/parts/end")
  Object end(Form typed, RedirectAttributes redirect) {
    Typed fields = new Typed(typed);
    String[] part = typed.value("part").split(" ", 2);
    RegionCode region =
        fields.required("part", text -> RegionCode.parse(part.length > 1 ? part[1] : ""));
    LocalDate last = fields.required("last", LocalDate::parse);
    if (region == null || last == null) {
      return page("part-end", fields.form);
    }
    return done(
        "part-end",
        typed,
        redirect,
        () -> settings.end(part[0], region, last, typed.value("reason")));
  }

  @PostMapping("/former")
  Object addFormer(Form typed, RedirectAttributes redirect) {
    Typed fields = new Typed(typed);
    RegionCode code = fields.required("formerCode", RegionCode::parse);
    RegionCode current = fields.required("current", RegionCode::parse);
    LocalDate from = fields.optional("from", LocalDate::parse);
    LocalDate to = fields.optional("to", LocalDate::parse);
    if (code == null || current == null || fields.form.rejected()) {
      return page("former", fields.form);
    }
    FormerCode former = new FormerCode(code, typed.value("name").strip(), current, from, to);
    return done("former", typed, redirect, () -> settings.add(former, typed.value("reason")));
  }

  @PostMapping("/former/end")
  Object endFormer(Form typed, RedirectAttributes redirect) {
    Typed fields = new Typed(typed);
    RegionCode code = fields.required("formerCode", RegionCode::parse);
    LocalDate last = fields.required("last", LocalDate::parse);
    if (code == null || last == null) {
      return page("former-end", fields.form);
    }
    return done(
        "former-end", typed, redirect, () -> settings.end(code, last, typed.value("reason")));
  }

  private Object done(String step, Form typed, RedirectAttributes redirect, Runnable verb) {
    try {
      verb.run();
    } catch (Refusal refusal) {
      return page(step, typed.with(refusal, field(refusal, step)));
    }
    Flash.done(redirect, "regions.changed");
    return "redirect:" + RegionSettingsPage.PATH;
  }

  private static String field(Refusal refusal, String step) {
    return switch (refusal.code()) {
      case "regions.reason.missing" -> "reason";
      case "regions.zone.code" -> "code";
      case "regions.zone.taken", "regions.name.length" -> "name";
      case "regions.zone.unknown" -> "zone";
      case "regions.zone.not-covering" -> "part";
      case "regions.unknown" -> step.equals("former") ? "current" : "region";
      case "regions.zone.outside-city", "regions.zone.overlap" -> "region";
      case "regions.former.in-use", "regions.former.taken", "regions.former.not-open" ->
          "formerCode";
      case "regions.former.level" -> "current";
      case "period.reversed" -> step.endsWith("-end") ? "last" : "to";
      default -> "";
    };
  }

  private RegionSettingsPage page(String step, Form form) {
    return new RegionSettingsPage(regions, settings.changes(), step, form);
  }

  /** Reads typed values; what is missing or cannot be read stands beside its field. */
  private static final class Typed {
    private Form form;

    Typed(Form form) {
      this.form = form;
    }

    <T> @Nullable T required(String field, Function<String, T> reader) {
      if (form.value(field).isBlank()) {
        form = form.with(field, "regions.missing");
        return null;
      }
      return optional(field, reader);
    }

    <T> @Nullable T optional(String field, Function<String, T> reader) {
      String text = form.value(field).strip();
      if (text.isEmpty()) {
        return null;
      }
      try {
        return reader.apply(text);
      } catch (Refusal refusal) {
        form = form.with(refusal, field);
      } catch (DateTimeException unreadable) {
        form = form.with(field, "form.error.unreadable", text);
      }
      return null;
    }
  }
}
