package org.liandong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liandong.identity.AccessLog;
import org.liandong.people.Erasure;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.people.Person;
import org.liandong.people.PersonChange;
import org.liandong.people.PersonRef;
import org.liandong.regions.Regions;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.HistoryLine;
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

/** Persons in the console: search first, then a record whose every reading is logged. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // forms and redirects are resolved by type
class PeopleController {

  static final String PATH = "/console/people";
  static final String KIND = "people.person";
  private static final int SHOWN = 50;

  private final People people;
  private final Erasure erasure;
  private final Regions regions;
  private final ReachedPlaces places;
  private final AccessLog accessLog;
  private final ChangedFields changedFields;
  private final MessageSource messages;

  PeopleController(
      People people,
      Erasure erasure,
      Regions regions,
      ReachedPlaces places,
      AccessLog accessLog,
      ChangedFields changedFields,
      MessageSource messages) {
    this.people = people;
    this.erasure = erasure;
    this.regions = regions;
    this.places = places;
    this.accessLog = accessLog;
    this.changedFields = changedFields;
    this.messages = messages;
  }

  @GetMapping(PATH)
  View search(@RequestParam(defaultValue = "") String q) {
    List<Person> found = people.search(q, SHOWN + 1);
    return new PeoplePage(
        q,
        found.stream()
            .limit(SHOWN)
            .map(person -> new PersonLine(person, regions.path(person.region())))
            .toList(),
        found.size() > SHOWN);
  }

  @GetMapping(PATH + "/new")
  View blank() {
    Viewer.current().require(Permission.PEOPLE_WRITE);
    return new NewPersonPage(Form.blank().withValue("id", TimeOrderedId.next()), places.all());
  }

  @PostMapping(PATH)
  Object record(Form typed, RedirectAttributes redirect) {
    PersonForm reading = new PersonForm(typed);
    NewPerson person = reading.person();
    if (person == null) {
      return new NewPersonPage(reading.form(), places.all());
    }
    try {
      PersonRef ref = people.record(person);
      boolean there = !ref.id().equals(person.id());
      Flash.done(redirect, there ? "people.done.found" : "people.done.recorded");
      return "redirect:" + PATH + "/" + ref.id();
    } catch (Refusal refusal) {
      return new NewPersonPage(typed.with(refusal, PersonForm.field(refusal)), places.all());
    }
  }

  @GetMapping(PATH + "/{id}")
  View show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request) {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    boolean sensitive = people.sensitive(id);
    if (sensitive && reason.isBlank()) {
      return new ReasonPage(PATH + "/" + id);
    }
    accessLog.read(KIND, id, sensitive ? reason : texts.text("people.reading"));
    Person person = people.find(id).orElseThrow(() -> Refusal.notFound("people.none"));
    RegionCode household = person.householdRegion();
    return new PersonPage(
        person,
        regions.path(person.region()),
        household == null ? "" : regions.path(household),
        person.linked() ? people.byNumber(person.canonical()).orElse(null) : null,
        people.countingAs(person.number()),
        people.history(id).stream().map(change -> line(change, texts)).toList());
  }

  @PostMapping(PATH + "/{id}/erase")
  String erase(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    try {
      erasure.erase(id, reason);
      Flash.done(redirect, "people.done.erased");
    } catch (Refusal refusal) {
      Flash.warn(redirect, refusal.messageKey(), refusal.arguments().toArray());
    }
    return "redirect:" + PATH + "/" + id;
  }

  private HistoryLine line(PersonChange change, Texts texts) {
    List<String> details = new ArrayList<>();
    if (change.detail() != null) {
      details.add(texts.text("people.number", change.detail()));
    }
    change.fields().forEach(field -> details.add(changedFields.say(field, texts)));
    if (change.reason() != null) {
      details.add(change.reason());
    }
    return new HistoryLine(
        change.at(), change.account(), texts.name(change.what()), String.join(" · ", details));
  }
}
