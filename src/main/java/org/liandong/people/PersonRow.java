package org.liandong.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.cipher.Vault;

/** A person as it goes into the tables: ciphertexts and blind indexes. */
final class PersonRow {

  static final String NAME = "name";
  static final String IDENTITY = "identity_number";
  static final String PHONE = "phone";
  static final String ADDRESS = "address";

  private final NewPerson person;
  private final int number;
  private final Vault.Sealer sealer;
  private final Vault vault;
  private final Instant recordedAt;

  PersonRow(NewPerson person, int number, Vault.Sealer sealer, Vault vault, Instant recordedAt) {
    this.person = person;
    this.number = number;
    this.sealer = sealer;
    this.vault = vault;
    this.recordedAt = recordedAt;
  }

  NewPerson person() {
    return person;
  }

  int number() {
    return number;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  byte[] wrappedKey() {
    return sealer.wrapped();
  }

  byte[] name() {
    return sealer.seal(NAME, person.name().strip());
  }

  byte @Nullable [] identityNumber() {
    return sealed(IDENTITY, person.identity().number());
  }

  byte @Nullable [] phone() {
    return sealed(PHONE, person.phone());
  }

  byte @Nullable [] address() {
    return sealed(ADDRESS, person.address());
  }

  byte[] nameToken() {
    return nameToken(vault, person.name());
  }

  byte @Nullable [] identityToken() {
    IdentityType type = person.identity().type();
    String identity = person.identity().number();
    return type == null || identity == null ? null : identityToken(vault, type, identity);
  }

  byte @Nullable [] phoneToken() {
    return person.phone() == null ? null : phoneToken(vault, person.phone());
  }

  Set<Long> nameParts() {
    return nameParts(vault, NameTokens.stored(person.name()));
  }

  Reach reaching(UUID target) {
    return new Reach(target, person);
  }

  static byte[] nameToken(Vault vault, String name) {
    return vault.blind("name", NameTokens.normalised(name));
  }

  static byte[] identityToken(Vault vault, IdentityType type, String number) {
    return vault.blind("identity/" + type, number);
  }

  static byte[] phoneToken(Vault vault, String phone) {
    return vault.blind("phone", phone);
  }

  static Set<Long> nameParts(Vault vault, Set<String> parts) {
    return parts.stream()
        .map(part -> vault.blindShort("name-part", part))
        .collect(Collectors.toSet());
  }

  private byte @Nullable [] sealed(String field, @Nullable String value) {
    return value == null ? null : sealer.seal(field, value);
  }

  /** Who may know of a person through this record. */
  record Reach(UUID target, NewPerson through) {}
}
