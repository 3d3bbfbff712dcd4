package org.liandong.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.Contact;
import org.liandong.casework.RecordContact;
import org.liandong.shared.Refusal;

/** The form of a contact, every field as typed. */
record ContactForm(
    @Nullable String id,
    @Nullable String date,
    @Nullable String start,
    @Nullable String minutes,
    @Nullable String region,
    @Nullable String place,
    @Nullable String organisation,
    @Nullable String worker,
    @Nullable String domain,
    @Nullable String method,
    @Nullable String group,
    @Nullable List<String> persons,
    @Nullable String heads,
    @Nullable String headsEstimated,
    @Nullable String compartment,
    @Nullable String note,
    @Nullable String project,
    @Nullable String version,
    @Nullable String reason) {

  /** Which field a refusal is about, by the part of its code after the module. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("casework.contact.date-ahead", "date"),
          Map.entry("casework.contact.date-too-early", "date"),
          Map.entry("casework.contact.minutes-out-of-range", "minutes"),
          Map.entry("casework.contact.heads-out-of-range", "heads"),
          Map.entry("casework.contact.nobody-served", "persons"),
          Map.entry("casework.contact.too-many-persons", "persons"),
          Map.entry("casework.contact.person-unknown", "persons"),
          Map.entry("casework.contact.place-too-long", "place"),
          Map.entry("casework.contact.note-too-long", "note"),
          Map.entry("casework.contact.region-unknown", "region"),
          Map.entry("permission.outside", "region"),
          Map.entry("casework.contact.organisation-unknown", "organisation"),
          Map.entry("casework.contact.worker-unknown", "worker"),
          Map.entry("casework.contact.compartment-of-domain", "compartment"),
          Map.entry("casework.contact.compartment-closed", "domain"),
          Map.entry("casework.contact.no-reason", "reason"),
          Map.entry("casework.contact.reason-too-long", "reason"),
          Map.entry("casework.input.date", "date"),
          Map.entry("casework.input.time", "start"));

  static String field(Refusal refusal) {
    if (refusal.code().startsWith("casework.input.") && !refusal.arguments().isEmpty()) {
      String named = refusal.arguments().getFirst().toString();
      return FIELDS.getOrDefault(refusal.code(), named);
    }
    return FIELDS.getOrDefault(refusal.code(), "");
  }

  ContactInput input() {
    return new ContactInput(
        id,
        date,
        start,
        minutes,
        region,
        place,
        organisation,
        project,
        worker,
        domain,
        method,
        group,
        persons == null ? List.of() : List.copyOf(persons),
        heads,
        "true".equals(headsEstimated),
        compartment,
        note);
  }

  /** The form of a correction, filled with what stands. */
  static ContactForm of(Contact contact) {
    RecordContact said = contact.said();
    return new ContactForm(
        contact.id().toString(),
        said.time().day().toString(),
        text(said.time().start()),
        Integer.toString(said.time().minutes()),
        said.place().region().toString(),
        said.place().text(),
        said.staff().organisation().toString(),
        said.staff().worker().toString(),
        said.kind().domain().name(),
        said.kind().method().name(),
        text(said.kind().group()),
        said.served().persons().stream().map(Object::toString).toList(),
        Integer.toString(said.served().heads()),
        Boolean.toString(said.served().estimated()),
        text(said.kind().compartment()),
        said.note(),
        text(said.staff().project()),
        Integer.toString(contact.version()),
        null);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
