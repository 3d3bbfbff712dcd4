package org.liandong.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A person as recorded, decrypted.
 *
 * @param id of the record
 * @param number pseudonymous, in ledger entries
 * @param name empty once erased
 * @param sex by GB/T 2261.1
 * @param birthDate or null
 * @param identity document or reason; null once erased
 * @param phone or null
 * @param region of residence
 * @param householdRegion of household registration, or null
 * @param address or null
 * @param canonical number this person counts as: the own one unless linked
 * @param version for changes that must not overwrite another's
 * @param recordedAt when first recorded
 * @param erasedAt when the keys were destroyed, or null
 */
public record Person(
    UUID id,
    int number,
    String name,
    Sex sex,
    @Nullable LocalDate birthDate,
    @Nullable Identity identity,
    @Nullable String phone,
    RegionCode region,
    @Nullable RegionCode householdRegion,
    @Nullable String address,
    int canonical,
    int version,
    Instant recordedAt,
    @Nullable Instant erasedAt) {

  /** The identity number with its middle hidden, or empty. */
  public String identityMasked() {
    return identity == null || identity.number() == null
        ? ""
        : IdentityNumber.masked(identity.number());
  }

  /** The phone with its middle hidden, or empty. */
  public String phoneMasked() {
    return phone == null ? "" : IdentityNumber.masked(phone);
  }

  /** Whether the person counts as another number. */
  public boolean linked() {
    return canonical != number;
  }
}
