package org.liandong.people;

import org.jspecify.annotations.Nullable;

/**
 * How a person is identified: by a document, or not at all for a reason.
 *
 * @param type of the document, or null
 * @param number on it, normalised: no blanks, capital letters; or null
 * @param absence why there is none, or null where there is one
 */
public record Identity(
    @Nullable IdentityType type, @Nullable String number, @Nullable IdentityAbsence absence) {

  /** Not asked for. */
  public static final Identity NOT_COLLECTED = none(IdentityAbsence.NOT_COLLECTED);

  /** A number or a reason, never both. */
  public Identity {
    if ((type == null) != (number == null) || (number == null) == (absence == null)) {
      throw new IllegalArgumentException("An identity is a document or the reason of its absence");
    }
    if (type != null && number != null) {
      number = IdentityNumber.checked(type, number);
    }
  }

  /**
   * By a document.
   *
   * @throws org.liandong.shared.Refusal when the number cannot be one of that type
   */
  public static Identity of(IdentityType type, String number) {
    return new Identity(type, number, null);
  }

  /**
   * By resident identity card.
   *
   * @throws org.liandong.shared.Refusal when length, date or check character are wrong
   */
  public static Identity resident(String number) {
    return of(IdentityType.RESIDENT_ID, number);
  }

  /** Not, for this reason. */
  public static Identity none(IdentityAbsence reason) {
    return new Identity(null, null, reason);
  }
}
