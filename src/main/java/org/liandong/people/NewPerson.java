package org.liandong.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Compartment;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;

/**
 * A person to be recorded.
 *
 * @param id time-ordered, made by whoever first says it; recording twice is recording once
 * @param name as on the document
 * @param sex by GB/T 2261.1; taken from a citizen number where unstated
 * @param birthDate or null; taken from a citizen number where null
 * @param identity document, or the reason there is none
 * @param phone or null
 * @param region of residence
 * @param householdRegion of household registration (户籍地), or null
 * @param address below the region, or null
 * @param organisation that records him, or null
 * @param compartment through whose file he is known, or null for open work
 */
public record NewPerson(
    UUID id,
    String name,
    Sex sex,
    @Nullable LocalDate birthDate,
    Identity identity,
    @Nullable String phone,
    RegionCode region,
    @Nullable RegionCode householdRegion,
    @Nullable String address,
    @Nullable UUID organisation,
    @Nullable Compartment compartment) {

  /** Only a name and a place. */
  public static NewPerson named(String name, RegionCode region) {
    return new NewPerson(
        TimeOrderedId.next(),
        name,
        Sex.UNSTATED,
        null,
        Identity.NOT_COLLECTED,
        null,
        region,
        null,
        null,
        null,
        null);
  }

  /** The same under this id. */
  public NewPerson withId(UUID other) {
    return new NewPerson(
        other,
        name,
        sex,
        birthDate,
        identity,
        phone,
        region,
        householdRegion,
        address,
        organisation,
        compartment);
  }

  /** The same with sex and birth date. */
  public NewPerson born(Sex newSex, @Nullable LocalDate date) {
    return new NewPerson(
        id,
        name,
        newSex,
        date,
        identity,
        phone,
        region,
        householdRegion,
        address,
        organisation,
        compartment);
  }

  /** The same identified so. */
  public NewPerson with(Identity other) {
    return new NewPerson(
        id,
        name,
        sex,
        birthDate,
        other,
        phone,
        region,
        householdRegion,
        address,
        organisation,
        compartment);
  }

  /** The same, reached so. */
  public NewPerson withContact(@Nullable String newPhone, @Nullable String newAddress) {
    return new NewPerson(
        id,
        name,
        sex,
        birthDate,
        identity,
        newPhone,
        region,
        householdRegion,
        newAddress,
        organisation,
        compartment);
  }

  /** The same, recorded by this organisation, in this compartment. */
  public NewPerson recordedBy(@Nullable UUID by, @Nullable Compartment in) {
    return new NewPerson(
        id, name, sex, birthDate, identity, phone, region, householdRegion, address, by, in);
  }
}
