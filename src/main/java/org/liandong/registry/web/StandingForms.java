package org.liandong.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.OrganisationRecord;
import org.liandong.registry.OrganisationRegister;
import org.liandong.registry.StandingEvent;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Life cycle, corrected days, sites and contacts of an organisation. */
@Controller
@RequestMapping("/console/organisations/{id}")
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class StandingForms {

  private final OrganisationRegister register;
  private final PlaceOptions places;
  private final Clock clock;

  StandingForms(OrganisationRegister register, PlaceOptions places, Clock clock) {
    this.register = register;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/standing")
  StandingPage ask(@PathVariable UUID id) {
    OrganisationRecord record = register.record(id);
    return new StandingPage(
        record,
        null,
        Form.blank().withValue("version", record.version()).withValue("day", LocalDate.now(clock)));
  }

  @PostMapping("/standing")
  Object happen(@PathVariable UUID id, Form typed, RedirectAttributes redirect) {
    OrganisationRecord record = register.record(id);
    OrganisationInput input = new OrganisationInput(typed);
    LocalDate day = input.requiredDay("day");
    StandingEvent event = event(typed.value("event"));
    if (day == null || event == null) {
      Form wrong =
          event == null ? input.form().with("event", "registry.event.missing") : input.form();
      return new StandingPage(record, null, wrong);
    }
    try {
      register.happen(id, version(typed), event, day, typed.value("reason"));
    } catch (Refusal refusal) {
      return new StandingPage(record, null, typed.with(refusal, field(refusal)));
    }
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/organisations/" + id;
  }

  @GetMapping("/standing/{event}")
  StandingPage askDay(@PathVariable UUID id, @PathVariable UUID event) {
    OrganisationRecord record = register.record(id);
    OrganisationRecord.Standing standing = standing(record, event);
    return new StandingPage(
        record,
        standing,
        Form.blank()
            .withValue("version", record.version())
            .withValue("day", standing.happenedOn()));
  }

  @PostMapping("/standing/{event}")
  Object redate(
      @PathVariable UUID id, @PathVariable UUID event, Form typed, RedirectAttributes redirect) {
    OrganisationRecord record = register.record(id);
    OrganisationRecord.Standing standing = standing(record, event);
    OrganisationInput input = new OrganisationInput(typed);
    LocalDate day = input.requiredDay("day");
    if (day == null) {
      return new StandingPage(record, standing, input.form());
    }
    try {
      register.redate(id, version(typed), event, day, typed.value("reason"));
    } catch (Refusal refusal) {
      return new StandingPage(record, standing, typed.with(refusal, field(refusal)));
    }
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/organisations/" + id;
  }

  @PostMapping("/sites")
  Object addSite(@PathVariable UUID id, Form typed, RedirectAttributes redirect) {
    OrganisationInput input = new OrganisationInput(typed);
    RegionCode region = input.region("siteRegion");
    if (region == null) {
      return page(id, input.form());
    }
    try {
      register.addSite(
          id,
          typed.value("address"),
          region,
          typed.value("sitePhone").strip(),
          typed.value("hours").strip());
    } catch (Refusal refusal) {
      return page(id, typed.with(refusal, "address"));
    }
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/organisations/" + id;
  }

  @PostMapping("/contacts")
  Object addContact(@PathVariable UUID id, Form typed, RedirectAttributes redirect) {
    try {
      register.addContact(
          id, typed.value("contact"), typed.value("role"), typed.value("contactPhone"));
    } catch (Refusal refusal) {
      return page(id, typed.with(refusal, "contact"));
    }
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/organisations/" + id;
  }

  @PostMapping("/remove/{part}")
  String remove(@PathVariable UUID id, @PathVariable UUID part, RedirectAttributes redirect) {
    register.remove(id, part);
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/organisations/" + id;
  }

  private OrganisationPage page(UUID id, Form form) {
    return new OrganisationPage(register.record(id), form, places.all(), places::path);
  }

  private static OrganisationRecord.Standing standing(OrganisationRecord record, UUID event) {
    return record.standings().stream()
        .filter(standing -> standing.id().equals(event))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("registry.unknown"));
  }

  private static @Nullable StandingEvent event(String text) {
    for (StandingEvent event : StandingEvent.values()) {
      if (event.name().equals(text)) {
        return event;
      }
    }
    return null;
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "registry.reason.missing" -> "reason";
      case "registry.standing.day", "registry.standing.between" -> "day";
      default -> "";
    };
  }

  private static int version(Form typed) {
    String text = typed.value("version");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
