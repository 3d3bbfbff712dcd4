package org.liandong.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.casework.ContactBoard;
import org.liandong.casework.ContactKey;
import org.liandong.casework.ContactSlice;
import org.liandong.casework.ContactSlice.Wanted;
import org.liandong.casework.Contacts;
import org.liandong.casework.Fate;
import org.liandong.casework.Fate.Outcome;
import org.liandong.casework.RecordContact;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Service contacts for programs. Every write may be repeated: it finds what it did before. */
@ApiSection(
    value = "contacts",
    reads = Permission.CONTACTS_READ,
    writes = Permission.CONTACTS_WRITE)
@RestController
class ContactsApi {

  private static final int BATCH_MAX = 1_000;
  private static final int PAGE_MAX = 500;

  private final Contacts contacts;
  private final ContactBoard board;
  private final MessageSource messages;

  ContactsApi(Contacts contacts, ContactBoard board, MessageSource messages) {
    this.contacts = contacts;
    this.board = board;
    this.messages = messages;
  }

  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
  @PostMapping("/api/v1/contacts")
  ResponseEntity<ContactBody> record(
      @RequestBody ContactInput input,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    RecordContact said = input.contact(id(input, key));
    Fate fate = contacts.record(said);
    ContactBody body = ContactBody.of(contacts.find(said.id()));
    return fate.outcome() == Outcome.RECORDED
        ? ResponseEntity.created(URI.create("/api/v1/contacts/" + said.id())).body(body)
        : ResponseEntity.ok(body);
  }

  @PostMapping({"/api/v1/contacts:bulk", "/api/v1/contacts/bulk"})
  List<FateBody> recordAll(@RequestBody List<ContactInput> inputs, Locale locale) {
    if (inputs.size() > BATCH_MAX) {
      throw Refusal.user(
          "casework.bulk.too-many", Integer.toString(inputs.size()), Integer.toString(BATCH_MAX));
    }
    Texts texts = new Texts(messages, locale);
    @Nullable FateBody[] fates = new @Nullable FateBody[inputs.size()];
    List<RecordContact> readable = new ArrayList<>(inputs.size());
    for (int i = 0; i < fates.length; i++) {
      try {
        readable.add(inputs.get(i).contact());
      } catch (Refusal refusal) {
        fates[i] = FateBody.refused(inputs.get(i).id(), refusal, texts);
      }
    }
    List<Fate> recorded = contacts.recordAll(readable);
    List<FateBody> bodies = new ArrayList<>(fates.length);
    int next = 0;
    for (FateBody unreadable : fates) {
      bodies.add(unreadable == null ? FateBody.of(recorded.get(next++), texts) : unreadable);
    }
    return bodies;
  }

  @GetMapping("/api/v1/contacts")
  @SuppressWarnings("RequestMappingAnnotation") // the filter is a record of parameters
  ContactsBody list(
      @ModelAttribute ContactQuery query,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    int size = Math.clamp(limit, 1, PAGE_MAX);
    ContactSlice slice =
        board.page(
            query.filter(),
            after == null ? Wanted.first(size) : Wanted.after(ContactKey.parse(after), size));
    return ContactsBody.of(slice);
  }

  @GetMapping("/api/v1/contacts/{id}")
  ContactBody one(@PathVariable UUID id) {
    return ContactBody.of(contacts.find(id));
  }

  @PostMapping("/api/v1/contacts/{id}/corrections")
  ContactBody correct(@PathVariable UUID id, @RequestBody Correction correction) {
    Contact corrected =
        contacts.correct(
            id, correction.version(), correction.contact().contact(id), correction.reason());
    return ContactBody.of(corrected);
  }

  @DeleteMapping("/api/v1/contacts/{id}")
  ContactBody withdraw(
      @PathVariable UUID id, @RequestParam int version, @RequestParam String reason) {
    return ContactBody.of(contacts.withdraw(id, version, reason));
  }

  private static UUID id(ContactInput input, @Nullable String key) {
    if (input.id() != null) {
      return ContactInput.uuid("id", input.id());
    }
    return key == null ? TimeOrderedId.next() : ContactInput.uuid("Idempotency-Key", key);
  }

  /**
   * A correction as a program sends it.
   *
   * @param version the one it was made from
   * @param contact the whole content
   * @param reason why
   */
  @Schema(name = "ContactCorrection")
  record Correction(int version, ContactInput contact, String reason) {}
}
