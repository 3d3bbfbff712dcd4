package org.liandong.casework;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.RecordContact.Kind;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Time;
import org.liandong.shared.Compartment;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * What a contact must be to be recorded. Answers with the refusal instead of throwing it: in a
 * batch each contact has its own fate.
 */
@Component
class ContactChecks {

  static final int MINUTES_MAX = 1_440;
  static final int HEADS_MAX = 100_000;
  static final int PERSONS_MAX = 500;
  static final int NOTE_MAX = 10_000;
  static final int PLACE_MAX = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  private final KnownReferences register;
  private final Clock clock;

  ContactChecks(KnownReferences register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Why this viewer may not record this, or null. The register has been looked up before. */
  @Nullable Refusal refusal(RecordContact said, Viewer viewer, LocalDate today) {
    if (!TimeOrderedId.isTimeOrdered(said.id())) {
      return Refusal.user("casework.contact.id-unordered", said.id());
    }
    Refusal refusal = ofTime(said.time(), today);
    if (refusal == null) {
      refusal = ofServed(said.served());
    }
    if (refusal == null) {
      refusal = ofTexts(said);
    }
    if (refusal == null) {
      refusal = ofReach(said, viewer);
    }
    return refusal == null ? ofReferences(said) : refusal;
  }

  /** What should be looked at although the contact may be recorded, or null. */
  @Nullable Refusal notice(RecordContact said) {
    return register.stands(said.staff().organisation(), said.time().day())
        ? null
        : Refusal.user("casework.contact.organisation-not-standing", said.time().day());
  }

  private static @Nullable Refusal ofTime(Time time, LocalDate today) {
    if (time.day().isAfter(today)) {
      return Refusal.user("casework.contact.date-ahead", time.day(), today);
    }
    if (time.day().isBefore(EARLIEST)) {
      return Refusal.user("casework.contact.date-too-early", time.day(), EARLIEST);
    }
    if (time.minutes() < 1 || time.minutes() > MINUTES_MAX) {
      return Refusal.user(
          "casework.contact.minutes-out-of-range", text(time.minutes()), text(MINUTES_MAX));
    }
    return null;
  }

  private static @Nullable Refusal ofServed(Served served) {
    if (served.heads() < 0 || served.heads() > HEADS_MAX) {
      return Refusal.user(
          "casework.contact.heads-out-of-range", text(served.heads()), text(HEADS_MAX));
    }
    if (served.persons().isEmpty() && served.heads() == 0) {
      return Refusal.user("casework.contact.nobody-served");
    }
    if (served.persons().size() > PERSONS_MAX) {
      return Refusal.user(
          "casework.contact.too-many-persons", text(served.persons().size()), text(PERSONS_MAX));
    }
    return null;
  }

  private static @Nullable Refusal ofTexts(RecordContact said) {
    String place = said.place().text();
    if (place != null && place.length() > PLACE_MAX) {
      return Refusal.user("casework.contact.place-too-long", text(place.length()), text(PLACE_MAX));
    }
    String note = said.note();
    if (note != null && note.length() > NOTE_MAX) {
      return Refusal.user("casework.contact.note-too-long", text(note.length()), text(NOTE_MAX));
    }
    if (hasZero(place) || hasZero(note)) {
      return Refusal.user("casework.contact.text-unprintable");
    }
    return null;
  }

  private @Nullable Refusal ofReferences(RecordContact said) {
    if (register.region(said.place().region()) == null) {
      return Refusal.user("casework.contact.region-unknown", said.place().region().toString());
    }
    if (!register.hasOrganisation(said.staff().organisation())) {
      return Refusal.user("casework.contact.organisation-unknown", said.staff().organisation());
    }
    if (!register.hasWorker(said.staff().worker())) {
      return Refusal.user("casework.contact.worker-unknown", said.staff().worker());
    }
    for (int person : said.served().persons()) {
      if (person < 1 || !register.hasPerson(person)) {
        return Refusal.user("casework.contact.person-unknown", text(person));
      }
    }
    return null;
  }

  private static @Nullable Refusal ofReach(RecordContact said, Viewer viewer) {
    if (!viewer.reaches(said.place().region(), said.staff().organisation())) {
      return Refusal.forbidden("permission.outside", said.place().region().brief());
    }
    Kind kind = said.kind();
    Compartment compartment = kind.compartment();
    Compartment byLaw = Kind.compartmentOf(kind.domain());
    if (byLaw != null && byLaw != compartment) {
      return Refusal.user("casework.contact.compartment-of-domain", kind.domain(), byLaw);
    }
    if (compartment != null && !viewer.compartments().contains(compartment)) {
      return Refusal.forbidden("casework.contact.compartment-closed", compartment.name());
    }
    return null;
  }

  private static boolean hasZero(@Nullable String text) {
    return text != null && text.indexOf('\0') >= 0;
  }

  private static String text(int number) {
    return Integer.toString(number);
  }
}
