package org.liandong.people;

/**
 * A person's keys were destroyed; nothing personal can be read any more. Published inside the
 * erasing transaction.
 *
 * @param number that stays, and names nobody
 */
public record PersonErased(int number) {}
