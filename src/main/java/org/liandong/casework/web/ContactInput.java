package org.liandong.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.casework.RecordContact;
import org.liandong.casework.RecordContact.Kind;
import org.liandong.casework.RecordContact.Place;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.casework.RecordContact.Time;
import org.liandong.shared.Compartment;
import org.liandong.shared.PopulationGroup;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.ServiceMethod;

/**
 * A contact as a program sends it, every value still text, so that one bad value refuses its record
 * by name and not the whole batch.
 *
 * @param id UUID of version 7; made here where it is missing and the request allows
 * @param date such as 2026-05-01
 * @param start time of day such as 14:30
 * @param minutes whole number
 * @param region 12-digit code, or a shorter one of a division above
 * @param place in words
 * @param organisation id
 * @param project id
 * @param worker id
 * @param domain name of a {@link ServiceDomain}
 * @param method name of a {@link ServiceMethod}
 * @param group name of a {@link PopulationGroup}
 * @param persons numbers of known persons
 * @param heads how many others
 * @param headsEstimated whether the others were estimated
 * @param compartment name of a {@link Compartment}
 * @param note free text
 */
record ContactInput(
    @Nullable String id,
    @Nullable String date,
    @Nullable String start,
    @Nullable String minutes,
    @Nullable String region,
    @Nullable String place,
    @Nullable String organisation,
    @Nullable String project,
    @Nullable String worker,
    @Nullable String domain,
    @Nullable String method,
    @Nullable String group,
    @Nullable List<@Nullable String> persons,
    @Nullable String heads,
    @Nullable Boolean headsEstimated,
    @Nullable String compartment,
    @Nullable String note) {

  private static final int FULL_CODE = 12;

  /** Reads every value; the first that cannot be read refuses. */
  RecordContact contact() {
    return contact(uuid("id", required("id", id)));
  }

  /** The same under the given id, whatever the record says. */
  RecordContact contact(UUID given) {
    return new RecordContact(
        given,
        new Time(
            date(required("date", date)),
            given(start, ContactInput::time),
            number("minutes", required("minutes", minutes))),
        new Place(region(required("region", region)), place),
        new Staff(
            uuid("worker", required("worker", worker)),
            uuid("organisation", required("organisation", organisation)),
            given(project, text -> uuid("project", text))),
        new Served(
            numbers(),
            heads == null || heads.isBlank() ? 0 : number("heads", heads),
            Boolean.TRUE.equals(headsEstimated)),
        new Kind(
            constant("domain", ServiceDomain.class, required("domain", domain)),
            constant("method", ServiceMethod.class, required("method", method)),
            given(group, text -> constant("group", PopulationGroup.class, text)),
            given(compartment, text -> constant("compartment", Compartment.class, text))),
        note);
  }

  private List<Integer> numbers() {
    if (persons == null || persons.isEmpty()) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>(persons.size());
    for (String person : persons) {
      numbers.add(number("persons", required("persons", person)));
    }
    return numbers;
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw Refusal.user("casework.input.missing", field);
    }
    return value;
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      throw Refusal.user("casework.input.date", text);
    }
  }

  static LocalTime time(String text) {
    try {
      return LocalTime.parse(text).withSecond(0).withNano(0);
    } catch (DateTimeException malformed) {
      throw Refusal.user("casework.input.time", text);
    }
  }

  static UUID uuid(String field, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.user("casework.input.id", field, text);
    }
  }

  static int number(String field, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw Refusal.user("casework.input.number", field, text);
    }
  }

  static <E extends Enum<E>> E constant(String field, Class<E> type, String text) {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.user(
          "casework.input.constant",
          field,
          text,
          String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }
  }

  /** Full codes, nearly all of a bulk load, are read without a pattern. */
  static RegionCode region(String text) {
    if (text.length() == FULL_CODE && text.charAt(0) != '0') {
      long code = 0;
      for (int i = 0; i < FULL_CODE; i++) {
        char digit = text.charAt(i);
        if (digit < '0' || digit > '9') {
          return RegionCode.parse(text);
        }
        code = code * 10 + digit - '0';
      }
      return new RegionCode(code);
    }
    return RegionCode.parse(text);
  }

  static <T> @Nullable T given(@Nullable String text, Function<String, T> reader) {
    return text == null || text.isBlank() ? null : reader.apply(text);
  }
}
