package org.liandong.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person there already, wherever recorded: pseudonymous number and blind tokens in hexadecimal
 * only.
 */
record KnownPerson(
    UUID id, int number, @Nullable String identityToken, @Nullable String nameToken) {

  PersonRef ref() {
    return new PersonRef(id, number);
  }

  boolean isSame(PersonRow row) {
    return number == row.number();
  }
}
