package org.liandong.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.liandong.shared.cipher.Vault;
import org.springframework.stereotype.Component;

/** Writes new persons, and finds those that are there already. */
@Component
class PersonRecorder {

  private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,15}");
  private static final int NAME_LENGTH_MAX = 100;
  private static final int ADDRESS_LENGTH_MAX = 200;

  private final PersonWriter writer;
  private final Vault vault;
  private final Clock clock;

  PersonRecorder(PersonWriter writer, Vault vault, Clock clock) {
    this.writer = writer;
    this.vault = vault;
    this.clock = clock;
  }

  List<PersonRef> record(List<NewPerson> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    List<NewPerson> persons = given.stream().map(this::checked).toList();
    List<Integer> numbers = writer.nextNumbers(persons.size());
    List<PersonRow> rows = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      rows.add(row(persons.get(i), numbers.get(i)));
    }
    writer.insertPersons(rows);
    Known known = new Known(writer.known(rows));
    List<PersonRow> fresh = rows.stream().filter(row -> known.of(row).isSame(row)).toList();
    List<PersonRow> there = rows.stream().filter(row -> !known.of(row).isSame(row)).toList();
    requireKnowable(there, known, fresh);
    there.forEach(row -> requireSameName(row, known.of(row)));
    writer.insertReach(rows.stream().map(row -> row.reaching(known.of(row).id())).toList());
    writer.insertKeys(fresh);
    writer.insertNameTokens(fresh);
    writer.insertHistory(fresh);
    return rows.stream().map(row -> known.of(row).ref()).toList();
  }

  /** What recording would come to; writes nothing. */
  Enrolment attempt(NewPerson person) {
    try {
      Viewer.current().requireReach(person.region(), person.organisation());
      PersonRow row = row(checked(person), 0);
      List<KnownPerson> known = writer.known(List.of(row));
      requireKnowable(List.of(row), new Known(known), List.of());
      for (KnownPerson one : known) {
        requireSameName(row, one);
      }
      return new Enrolment(known.isEmpty() ? null : known.getFirst().number(), null);
    } catch (Refusal refusal) {
      return new Enrolment(null, refusal);
    }
  }

  /** The person with sex and birth date taken from a citizen number; refuses the impossible. */
  NewPerson checked(NewPerson person) {
    if (!TimeOrderedId.isTimeOrdered(person.id())) {
      throw Refusal.user("people.id.unordered", person.id());
    }
    requireText(person.name(), NAME_LENGTH_MAX, person.address());
    LocalDate birthDate = person.birthDate();
    Sex sex = person.sex();
    IdentityType type = person.identity().type();
    String number = person.identity().number();
    if (type != null && number != null && IdentityNumber.isCitizen(type)) {
      LocalDate carried = IdentityNumber.birthDate(number).orElseThrow();
      if (birthDate != null && !birthDate.equals(carried)) {
        throw Refusal.user("people.birth-date.contradicts");
      }
      birthDate = carried;
      sex = sex == Sex.UNSTATED || sex == Sex.UNKNOWN ? IdentityNumber.sex(number) : sex;
    }
    if (birthDate != null && birthDate.isAfter(LocalDate.now(clock))) {
      throw Refusal.user("people.birth-date.ahead", birthDate);
    }
    return person
        .born(sex, birthDate)
        .withContact(phone(person.phone()), blankToNull(person.address()));
  }

  private static void requireText(String name, int lengthMax, @Nullable String address) {
    if (name.isBlank() || name.length() > lengthMax) {
      throw Refusal.user("people.name.length", lengthMax);
    }
    if (address != null && address.length() > ADDRESS_LENGTH_MAX) {
      throw Refusal.user("people.address.length", ADDRESS_LENGTH_MAX);
    }
  }

  /** Digits only, with a leading plus where there was one; null where there was nothing. */
  static @Nullable String phone(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String digits = IdentityNumber.normalised(text).replaceAll("[()]", "");
    if (!PHONE.matcher(digits).matches()) {
      throw Refusal.user("people.phone.form");
    }
    return digits.replaceFirst("^\\+86", "");
  }

  private PersonRow row(NewPerson person, int number) {
    return new PersonRow(person, number, vault.newKey(person.id()), vault, clock.instant());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * A document number proves that the person stands before whoever types it; an id proves nothing.
   * So an id finds only whom this viewer knows of already, or this batch has just recorded.
   */
  private void requireKnowable(List<PersonRow> there, Known known, List<PersonRow> fresh) {
    Set<UUID> byId =
        there.stream()
            .filter(row -> known.byIdentity(row) == null)
            .map(row -> row.person().id())
            .filter(known.byId::containsKey)
            .collect(Collectors.toCollection(HashSet::new));
    fresh.forEach(row -> byId.remove(row.person().id()));
    if (!byId.isEmpty()) {
      byId.removeAll(writer.seen(byId));
    }
    if (!byId.isEmpty()) {
      throw Refusal.conflict("people.id.taken", byId.iterator().next());
    }
  }

  private static void requireSameName(PersonRow row, KnownPerson known) {
    if (known.nameToken() != null && !hex(row.nameToken()).equals(known.nameToken())) {
      throw Refusal.conflict("people.identity.other-name");
    }
  }

  private static String hex(byte[] token) {
    return HexFormat.of().formatHex(token);
  }

  /** The persons recorded under the ids and identity numbers of a batch. */
  private static final class Known {
    private final Map<UUID, KnownPerson> byId = new HashMap<>();
    private final Map<String, KnownPerson> byIdentity = new HashMap<>();

    Known(List<KnownPerson> persons) {
      for (KnownPerson person : persons) {
        byId.put(person.id(), person);
        if (person.identityToken() != null) {
          byIdentity.put(person.identityToken(), person);
        }
      }
    }

    @Nullable KnownPerson byIdentity(PersonRow row) {
      byte[] token = row.identityToken();
      return token == null ? null : byIdentity.get(hex(token));
    }

    KnownPerson of(PersonRow row) {
      KnownPerson sameIdentity = byIdentity(row);
      return sameIdentity != null
          ? sameIdentity
          : Objects.requireNonNull(byId.get(row.person().id()), "the row was just written");
    }
  }
}
