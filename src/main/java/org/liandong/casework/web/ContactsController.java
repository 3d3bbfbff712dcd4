package org.liandong.casework.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.casework.ContactBoard;
import org.liandong.casework.ContactFilter;
import org.liandong.casework.ContactKey;
import org.liandong.casework.ContactSlice;
import org.liandong.casework.ContactSlice.Wanted;
import org.liandong.casework.Contacts;
import org.liandong.identity.AccessLog;
import org.liandong.shared.Refusal;
import org.liandong.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of contacts, their export, and the page of one. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // filters and forms are records of parameters
class ContactsController {

  static final String PATH = "/console/contacts";
  private static final int PAGE = 50;

  /** Rows counted beside the list; whoever wants more asks for it. */
  private static final long COUNTED = 100_000;

  private static final String OLDEST_FIRST = "date";

  private final Contacts contacts;
  private final ContactBoard board;
  private final ContactNames names;
  private final ContactExport export;
  private final AccessLog accessLog;

  ContactsController(
      Contacts contacts,
      ContactBoard board,
      ContactNames names,
      ContactExport export,
      AccessLog accessLog) {
    this.contacts = contacts;
    this.board = board;
    this.names = names;
    this.export = export;
    this.accessLog = accessLog;
  }

  @GetMapping(PATH)
  ContactsPage list(
      @ModelAttribute ContactQuery query,
      @RequestParam(defaultValue = "-date") String sort,
      @RequestParam(defaultValue = "") String after) {
    ContactFilter filter;
    Refusal unread = null;
    try {
      filter = query.filter();
    } catch (Refusal refusal) {
      filter = ContactFilter.ALL;
      unread = refusal;
    }
    ContactSlice slice = board.page(filter, wanted(!sort.equals(OLDEST_FIRST), after));
    Map<UUID, String> found = names.of(slice.lines());
    return new ContactsPage(
        slice.lines().stream()
            .map(line ->
                new ContactsPage.Row(
                    line,
                    names.brief(line.region()),
                    found.getOrDefault(line.organisation(), ""),
                    found.getOrDefault(line.worker(), "")))
            .toList(),
        query,
        sort.equals(OLDEST_FIRST) ? OLDEST_FIRST : "-date",
        slice,
        unread,
        new ContactsPage.Choices(
            names.divisions(false),
            names.organisations(query.organisationSearch(), query.organisation()),
            names.workers(query.workerSearch(), query.worker())));
  }

  /** A key with a minus before it asks for the page before. */
  private static Wanted wanted(boolean newestFirst, String after) {
    if (after.isEmpty()) {
      return new Wanted(newestFirst, null, false, PAGE);
    }
    boolean backwards = after.startsWith("-");
    ContactKey key = ContactKey.parse(backwards ? after.substring(1) : after);
    return new Wanted(newestFirst, key, backwards, PAGE);
  }

  /** Choices whose names hold what is being typed. */
  @GetMapping(PATH + "/choices/organisation")
  SearchedOptions organisations(
      @RequestParam(defaultValue = "") String organisationSearch,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(defaultValue = "false") boolean filter) {
    return new SearchedOptions(
        names.organisations(organisationSearch, organisation), organisation, filter);
  }

  @GetMapping(PATH + "/choices/worker")
  SearchedOptions workers(
      @RequestParam(defaultValue = "") String workerSearch,
      @RequestParam(required = false) @Nullable String worker,
      @RequestParam(defaultValue = "false") boolean filter) {
    return new SearchedOptions(names.workers(workerSearch, worker), worker, filter);
  }

  /** The exact number of rows, however long that takes. */
  @GetMapping(PATH + "/count")
  ContactsCountPage countPage(@ModelAttribute ContactQuery query) {
    return new ContactsCountPage(new ContactsCount(board.count(query.filter()), false));
  }

  /** The number of rows, asked for after the page is there. */
  @HxRequest
  @GetMapping(PATH + "/count")
  ContactsCount count(@ModelAttribute ContactQuery query) {
    long found = board.countUpTo(query.filter(), COUNTED);
    return new ContactsCount(Math.min(found, COUNTED), found > COUNTED);
  }

  @GetMapping(PATH + "/export")
  void export(
      @ModelAttribute ContactQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ContactFilter filter = query.filter();
    accessLog.exported("casework.contact", query.toString());
    export.write(filter, request, response);
  }

  @GetMapping(PATH + "/{id}")
  ContactPage one(@PathVariable UUID id) {
    return page(contacts.find(id), Form.blank());
  }

  /** The page of a contact, with a form that came back where there was one. */
  ContactPage page(Contact contact, Form form) {
    UUID id = contact.id();
    List<Integer> persons = contact.said().served().persons();
    if (!persons.isEmpty()) {
      accessLog.read("casework.contact", id, "");
    }
    return new ContactPage(
        contact,
        names.region(contact.said().place().region()),
        names.organisation(contact.said().staff().organisation()),
        names.worker(contact.said().staff().worker()),
        names.persons(persons),
        contacts.entries(id),
        contacts.history(id),
        form);
  }
}
