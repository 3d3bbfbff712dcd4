package org.liandong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liandong.identity.AccessLog;
import org.liandong.people.ChangePerson;
import org.liandong.people.Editing;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.people.Person;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.View;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Changes persons by form. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class PersonEditController {

  private final People people;
  private final Editing editing;
  private final ReachedPlaces places;
  private final ChangedFields changedFields;
  private final AccessLog accessLog;
  private final MessageSource messages;

  PersonEditController(
      People people,
      Editing editing,
      ReachedPlaces places,
      ChangedFields changedFields,
      AccessLog accessLog,
      MessageSource messages) {
    this.people = people;
    this.editing = editing;
    this.places = places;
    this.changedFields = changedFields;
    this.accessLog = accessLog;
    this.messages = messages;
  }

  @GetMapping(PeopleController.PATH + "/{id}/edit")
  View edit(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    Viewer.current().require(Permission.PEOPLE_WRITE);
    boolean sensitive = people.sensitive(id);
    if (sensitive && reason.isBlank()) {
      return new ReasonPage(PeopleController.PATH + "/" + id + "/edit");
    }
    accessLog.read(
        PeopleController.KIND, id, sensitive ? reason : texts(request).text("people.reading"));
    Person person = person(id);
    return new PersonEditPage(person, filled(person), places.with(person.region()), List.of());
  }

  @PostMapping(PeopleController.PATH + "/{id}")
  Object change(
      @PathVariable UUID id, Form typed, HttpServletRequest request, RedirectAttributes redirect) {
    Person person = person(id);
    PersonForm reading = new PersonForm(typed, person);
    NewPerson wanted = reading.person();
    if (wanted == null) {
      return page(person, reading.form());
    }
    try {
      editing.change(
          new ChangePerson(wanted, version(typed.value("version")), typed.value("reason")));
    } catch (Refusal refusal) {
      return refusal.code().equals("people.changed-meanwhile")
          ? conflict(id, typed, refusal, request)
          : page(person, typed.with(refusal, PersonForm.field(refusal)));
    }
    Flash.done(redirect, "people.done.changed");
    return "redirect:" + PeopleController.PATH + "/" + id;
  }

  /** Shows both; what was typed stays in the form, now upon the version that is there. */
  private PersonEditPage conflict(
      UUID id, Form typed, Refusal refusal, HttpServletRequest request) {
    Person now = person(id);
    return new PersonEditPage(
        now,
        typed.withValue("version", now.version()).with(refusal, ""),
        places.with(now.region()),
        changedFields.differences(filled(now), typed, texts(request)));
  }

  private PersonEditPage page(Person person, Form form) {
    return new PersonEditPage(person, form, places.with(person.region()), List.of());
  }

  private Person person(UUID id) {
    return people.find(id).orElseThrow(() -> Refusal.notFound("people.none"));
  }

  private Texts texts(HttpServletRequest request) {
    return new Texts(messages, RequestContextUtils.getLocale(request));
  }

  /** The record in the form; the document's number is not shown, leaving it empty keeps it. */
  private static Form filled(Person person) {
    Map<String, String> values = new HashMap<>();
    values.put("version", Integer.toString(person.version()));
    values.put("name", person.name());
    values.put("sex", person.sex().name());
    values.put("birthDate", Objects.toString(person.birthDate(), ""));
    values.put("phone", Objects.toString(person.phone(), ""));
    values.put("region", person.region().toString());
    values.put("householdRegion", Objects.toString(person.householdRegion(), ""));
    values.put("address", Objects.toString(person.address(), ""));
    if (person.identity() != null) {
      values.put("identityType", Objects.toString(person.identity().type(), ""));
      values.put("identityAbsence", Objects.toString(person.identity().absence(), ""));
    }
    return Form.of(values);
  }

  private static int version(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
