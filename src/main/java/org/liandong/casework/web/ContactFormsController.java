package org.liandong.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.casework.Contacts;
import org.liandong.casework.Fate;
import org.liandong.casework.RecordContact;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Flash;
import org.liandong.shared.web.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording, correcting and withdrawing a contact by form. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // forms are records of parameters
class ContactFormsController {

  private static final String LAST = "contact-last";
  private static final String SEPARATOR = ".";

  private final Contacts contacts;
  private final ContactsController pages;
  private final ContactNames names;
  private final PersonFinder persons;
  private final Clock clock;

  ContactFormsController(
      Contacts contacts,
      ContactsController pages,
      ContactNames names,
      PersonFinder persons,
      Clock clock) {
    this.contacts = contacts;
    this.pages = pages;
    this.names = names;
    this.persons = persons;
    this.clock = clock;
  }

  @GetMapping(ContactsController.PATH + "/new")
  ContactFormPage fresh(@CookieValue(name = LAST, required = false) @Nullable String last) {
    Viewer.current().require(Permission.CONTACTS_WRITE);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("id", TimeOrderedId.next().toString());
    values.put("date", LocalDate.now(clock).toString());
    String[] remembered = last == null ? new String[0] : last.split("\\.", -1);
    if (remembered.length == 3) {
      values.put("organisation", remembered[0]);
      values.put("worker", remembered[1]);
      values.put("region", remembered[2]);
    }
    return page(Form.of(values), null, "");
  }

  /** Without JavaScript: the form again, with the persons, organisations and workers found. */
  @PostMapping(ContactsController.PATH + "/new/search")
  ContactFormPage found(Form typed) {
    return page(typed, null, typed.value("personSearch"));
  }

  /** With JavaScript: only the persons. */
  @GetMapping(ContactsController.PATH + "/persons")
  PersonHits hits(
      @RequestParam(defaultValue = "") String personSearch,
      @RequestParam(required = false) @Nullable List<String> persons) {
    return this.persons.find(persons == null ? List.of() : persons, personSearch);
  }

  @PostMapping(ContactsController.PATH)
  Object record(
      @ModelAttribute ContactForm typed,
      Form form,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    try {
      RecordContact said = typed.input().contact();
      Fate fate = contacts.record(said);
      remember(said, response);
      say(fate, redirect);
      return redirect(said.id());
    } catch (Refusal refusal) {
      return page(form.with(refusal, ContactForm.field(refusal)), null, form.value("personSearch"));
    }
  }

  @GetMapping(ContactsController.PATH + "/{id}/correct")
  ContactFormPage correction(@PathVariable UUID id) {
    Viewer.current().require(Permission.CONTACTS_WRITE);
    Contact standing = contacts.find(id);
    return page(Form.of(ContactForm.of(standing)), standing, "");
  }

  @PostMapping(ContactsController.PATH + "/{id}/correct")
  Object correct(
      @PathVariable UUID id,
      @ModelAttribute ContactForm typed,
      Form form,
      RedirectAttributes redirect) {
    if (form.value("step").equals("search")) {
      return page(form, contacts.find(id), form.value("personSearch"));
    }
    try {
      contacts.correct(
          id,
          ContactInput.number("version", form.value("version")),
          typed.input().contact(id),
          form.value("reason"));
      Flash.done(redirect, "casework.contact.corrected");
      return redirect(id);
    } catch (Refusal refusal) {
      Form again = form.with(refusal, ContactForm.field(refusal));
      Contact standing = contacts.find(id);
      // Somebody was faster: what was typed is kept, and can be put in place of what stands now.
      return page(again.withValue("version", standing.version()), standing, "");
    }
  }

  @PostMapping(ContactsController.PATH + "/{id}/withdraw")
  Object withdraw(@PathVariable UUID id, Form form, RedirectAttributes redirect) {
    try {
      contacts.withdraw(
          id, ContactInput.number("version", form.value("version")), form.value("reason"));
      Flash.done(redirect, "casework.contact.withdrawn.done");
      return redirect(id);
    } catch (Refusal refusal) {
      return pages.page(contacts.find(id), form.with(refusal, ContactForm.field(refusal)));
    }
  }

  private ContactFormPage page(Form form, @Nullable Contact standing, String search) {
    return new ContactFormPage(
        form,
        standing,
        names.divisions(true),
        names.organisations(form.value("organisationSearch"), form.value("organisation")),
        names.workers(form.value("workerSearch"), form.value("worker")),
        persons.find(new ArrayList<>(form.all("persons")), search));
  }

  private static void say(Fate fate, RedirectAttributes redirect) {
    Refusal notice = fate.notice();
    if (fate.outcome() == Fate.Outcome.ALREADY_THERE) {
      Flash.done(redirect, "casework.contact.already");
    } else if (notice == null) {
      Flash.done(redirect, "casework.contact.recorded");
    } else {
      Flash.warn(redirect, notice.messageKey(), notice.arguments().toArray());
    }
  }

  /** The next form begins with the same organisation, worker and place. */
  private static void remember(RecordContact said, HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(
                LAST,
                said.staff().organisation()
                    + SEPARATOR
                    + said.staff().worker()
                    + SEPARATOR
                    + said.place().region())
            .path(ContactsController.PATH)
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(Duration.ofDays(180))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String redirect(UUID id) {
    return "redirect:" + ContactsController.PATH + "/" + id;
  }
}
