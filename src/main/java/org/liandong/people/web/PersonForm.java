package org.liandong.people.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Identity;
import org.liandong.people.IdentityAbsence;
import org.liandong.people.IdentityType;
import org.liandong.people.NewPerson;
import org.liandong.people.Person;
import org.liandong.people.Sex;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.web.Form;

/** Reads the person a form describes; a refusal stands beside the field it is about. */
final class PersonForm {

  private Form form;
  private final @Nullable Person saved;
  private boolean failed;

  /** The form of a person not recorded yet. */
  PersonForm(Form form) {
    this(form, null);
  }

  /** The form of a change; a document whose number is left empty stays as it is. */
  PersonForm(Form form, @Nullable Person saved) {
    this.form = form;
    this.saved = saved;
  }

  /** The form with what was found wrong. */
  Form form() {
    return form;
  }

  /** The person, or null when something is wrong. */
  @Nullable NewPerson person() {
    UUID id = saved == null ? read("id", UUID::fromString) : saved.id();
    String name = form.value("name").strip();
    if (name.isEmpty()) {
      fail("name", Refusal.user("people.form.name"));
    }
    Sex sex = read("sex", Sex::valueOf);
    LocalDate born = read("birthDate", LocalDate::parse);
    Identity identity = identity();
    RegionCode region = read("region", RegionCode::parse);
    if (region == null && form.value("region").isBlank()) {
      fail("region", Refusal.user("people.form.region"));
    }
    RegionCode household = read("householdRegion", RegionCode::parse);
    if (failed || id == null || identity == null || region == null) {
      return null;
    }
    return new NewPerson(
        id,
        name,
        sex == null ? Sex.UNSTATED : sex,
        born,
        identity,
        form.value("phone"),
        region,
        household,
        form.value("address"),
        null,
        null);
  }

  private @Nullable Identity identity() {
    String number = form.value("identityNumber");
    if (!number.isBlank()) {
      IdentityType type = read("identityType", IdentityType::valueOf);
      return read(
          "identityNumber",
          typed -> Identity.of(type == null ? IdentityType.RESIDENT_ID : type, typed));
    }
    IdentityAbsence absence = read("identityAbsence", IdentityAbsence::valueOf);
    if (absence == null && saved != null && saved.identity() != null) {
      return saved.identity();
    }
    if (absence == null) {
      fail("identityAbsence", Refusal.user("people.form.absence"));
      return null;
    }
    return Identity.none(absence);
  }

  private <T> @Nullable T read(String field, Function<String, T> reader) {
    String typed = form.value(field).strip();
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return reader.apply(typed);
    } catch (Refusal refusal) {
      fail(field, refusal);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      fail(field, Refusal.user("people.form.unreadable", typed));
    }
    return null;
  }

  private void fail(String field, Refusal refusal) {
    failed = true;
    form = form.with(refusal, field);
  }

  /** The field a refusal is about, or empty. */
  static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "people.identity.other-name", "people.identity.taken" -> "identityNumber";
      case "people.birth-date.contradicts", "people.birth-date.ahead" -> "birthDate";
      case "people.phone.form" -> "phone";
      case "people.address.length" -> "address";
      case "people.name.length" -> "name";
      case "people.reason.missing" -> "reason";
      case "permission.outside" -> "region";
      default -> "";
    };
  }
}
