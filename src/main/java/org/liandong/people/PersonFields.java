package org.liandong.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells which fields of a record a change touches, in a form that may be kept. */
final class PersonFields {

  private PersonFields() {}

  /** The fields that differ, each masked as its kind asks. */
  static List<PersonFieldChange> between(Person saved, NewPerson wanted) {
    Differences all = new Differences();
    all.add("name", saved.name(), wanted.name().strip(), PersonFields::surname);
    all.add("sex", saved.sex().name(), wanted.sex().name(), value -> value);
    all.add("birthDate", saved.birthDate(), wanted.birthDate(), value -> value);
    @Nullable Identity had = saved.identity();
    Identity has = wanted.identity();
    all.add("identityType", had == null ? null : had.type(), has.type(), value -> value);
    all.add(
        "identityNumber", had == null ? null : had.number(), has.number(), IdentityNumber::masked);
    all.add("identityAbsence", had == null ? null : had.absence(), has.absence(), value -> value);
    all.add("phone", saved.phone(), wanted.phone(), IdentityNumber::masked);
    all.add("region", saved.region(), wanted.region(), value -> value);
    all.add("householdRegion", saved.householdRegion(), wanted.householdRegion(), value -> value);
    all.add("address", saved.address(), wanted.address(), value -> "");
    return List.copyOf(all.found);
  }

  /** The surname with the rest hidden: 陈**. */
  static String surname(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  private static final class Differences {
    private final List<PersonFieldChange> found = new ArrayList<>();

    void add(
        String field,
        @Nullable Object before,
        @Nullable Object after,
        UnaryOperator<String> masking) {
      String was = Objects.toString(before, "");
      String is = Objects.toString(after, "");
      if (!was.equals(is)) {
        found.add(
            new PersonFieldChange(
                field,
                was.isEmpty() ? "" : masking.apply(was),
                is.isEmpty() ? "" : masking.apply(is)));
      }
    }
  }
}
