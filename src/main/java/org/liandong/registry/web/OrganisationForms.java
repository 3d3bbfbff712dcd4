package org.liandong.registry.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liandong.registry.ChangeOrganisation;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationRecord;
import org.liandong.registry.OrganisationRegister;
import org.liandong.registry.OrganisationSummary;
import org.liandong.registry.Organisations;
import org.liandong.registry.RegisterOrganisation;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registers and changes organisations by form. */
@Controller
@RequestMapping("/console/organisations")
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class OrganisationForms {

  private static final int NAMESAKES = 5;

  private final Organisations organisations;
  private final OrganisationRegister register;
  private final PlaceOptions places;

  OrganisationForms(
      Organisations organisations, OrganisationRegister register, PlaceOptions places) {
    this.organisations = organisations;
    this.register = register;
    this.places = places;
  }

  @GetMapping("/new")
  OrganisationFormPage blank() {
    Viewer.current().require(Permission.ORGANISATIONS_WRITE);
    return page(Form.blank().withValue("id", TimeOrderedId.next()), List.of());
  }

  @PostMapping
  Object register(Form typed, RedirectAttributes redirect) {
    OrganisationInput input = new OrganisationInput(typed);
    LocalDate standsFrom = input.requiredDay("standsFrom");
    OrganisationDetails details = input.details();
    if (details == null || standsFrom == null) {
      return page(input.form(), List.of());
    }
    List<OrganisationSummary> namesakes =
        organisations.search(details.name(), NAMESAKES).stream()
            .filter(other -> other.name().equals(details.name()))
            .toList();
    UUID id = id(typed.value("id"));
    boolean repeated = namesakes.stream().anyMatch(other -> other.id().equals(id));
    if (!namesakes.isEmpty() && !repeated && !typed.has("sameName", "yes")) {
      return page(typed.with("name", "registry.name.taken", details.name()), namesakes);
    }
    try {
      organisations.register(new RegisterOrganisation(id, details, standsFrom));
    } catch (Refusal refusal) {
      return page(typed.with(refusal, ""), namesakes);
    }
    Flash.done(redirect, "registry.registered", details.name());
    return "redirect:/console/organisations/" + id;
  }

  @GetMapping("/{id}/edit")
  OrganisationFormPage edit(@PathVariable UUID id) {
    Viewer.current().require(Permission.ORGANISATIONS_WRITE);
    OrganisationRecord record = register.record(id);
    return new OrganisationFormPage(id, filled(record), places.all(), List.of(), List.of());
  }

  @PostMapping("/{id}")
  Object change(@PathVariable UUID id, Form typed, RedirectAttributes redirect) {
    OrganisationInput input = new OrganisationInput(typed);
    OrganisationDetails details = input.details();
    if (details == null) {
      return new OrganisationFormPage(id, input.form(), places.all(), List.of(), List.of());
    }
    try {
      register.change(
          new ChangeOrganisation(
              id, version(typed.value("version")), details, typed.value("reason")));
    } catch (Refusal refusal) {
      if (refusal.code().equals("registry.changed-meanwhile")) {
        return conflict(id, typed, refusal);
      }
      String field = refusal.code().equals("registry.reason.missing") ? "reason" : "";
      return new OrganisationFormPage(
          id, typed.with(refusal, field), places.all(), List.of(), List.of());
    }
    Flash.done(redirect, "registry.saved");
    return "redirect:/console/organisations/" + id;
  }

  /** Shows both; what was typed stays in the form, now upon the version that is there. */
  private OrganisationFormPage conflict(UUID id, Form typed, Refusal refusal) {
    OrganisationRecord record = register.record(id);
    Form saved = filled(record);
    List<OrganisationFormPage.Difference> theirs =
        saved.values().keySet().stream()
            .filter(field -> !field.equals("version"))
            .map(field ->
                new OrganisationFormPage.Difference(
                    field, String.join(",", saved.all(field)), String.join(",", typed.all(field))))
            .filter(difference -> !difference.saved().equals(difference.typed()))
            .toList();
    return new OrganisationFormPage(
        id,
        typed.withValue("version", record.version()).with(refusal, ""),
        places.all(),
        theirs,
        List.of());
  }

  private OrganisationFormPage page(Form form, List<OrganisationSummary> namesakes) {
    return new OrganisationFormPage(null, form, places.all(), List.of(), namesakes);
  }

  private static Form filled(OrganisationRecord record) {
    OrganisationDetails details = record.details();
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("version", List.of(Integer.toString(record.version())));
    values.put("name", List.of(details.name()));
    values.put("shortName", List.of(details.shortName()));
    values.put("kind", List.of(details.kind().name()));
    values.put("region", List.of(details.region().brief()));
    values.put("district", List.of(details.district()));
    values.put("creditCode", List.of(Objects.toString(details.creditCode(), "")));
    values.put("registeredOn", List.of(Objects.toString(details.registeredOn(), "")));
    values.put("authority", List.of(details.authority()));
    values.put("domains", details.domains().stream().sorted().map(Enum::name).toList());
    values.put("staff", List.of(Objects.toString(details.staff(), "")));
    values.put("note", List.of(details.note()));
    return new Form(values, List.of());
  }

  private static int version(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException missing) {
      return TimeOrderedId.next();
    }
  }
}
