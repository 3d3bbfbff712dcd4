package org.liandong.people;

/**
 * From now on a number counts as itself again. Published inside the unlinking transaction; listen
 * after its commit.
 *
 * @param number that stands for itself
 * @param former number it counted as until now
 */
public record PersonsUnlinked(int number, int former) {

  /** Where the former canonical number plays no part. */
  public PersonsUnlinked(int number) {
    this(number, number);
  }
}
