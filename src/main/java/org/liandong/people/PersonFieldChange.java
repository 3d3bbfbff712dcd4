package org.liandong.people;

/**
 * One field of a person's record as a change found and left it. Names, phones and document numbers
 * are masked; an address is never kept, both values are empty then.
 *
 * @param field {@code name}, {@code sex}, {@code birthDate}, {@code identityType}, {@code
 *     identityNumber}, {@code identityAbsence}, {@code phone}, {@code region}, {@code
 *     householdRegion} or {@code address}
 * @param before what it was, empty for nothing
 * @param after what it became, empty for nothing
 */
public record PersonFieldChange(String field, String before, String after) {}
