package org.liandong.people;

/**
 * From now on a number counts as another. Published inside the linking transaction; listen after
 * its commit. Said for every number whose canonical one changed, followers included.
 *
 * @param number that counts as another
 * @param canonical the one it counts as
 */
public record PersonsLinked(int number, int canonical) {}
