package org.liandong.people;

/**
 * From now on a number counts as itself again. Published inside the unlinking transaction; listen
 * after its commit.
 *
 * @param number that stands for itself
 */
public record PersonsUnlinked(int number) {}
