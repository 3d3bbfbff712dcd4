package org.liandong.people;

/**
 * Two records that may be one human.
 *
 * @param one the earlier
 * @param other the later
 * @param why what they share
 */
public record DuplicatePair(Person one, Person other, Why why) {

  /** What a pair shares, strongest first. */
  public enum Why {
    /** Name and birth date. */
    NAME_AND_BIRTH_DATE,
    /** Name and phone. */
    NAME_AND_PHONE,
    /** Name and place, where one has no birth date. */
    NAME_AND_PLACE
  }
}
