package org.liandong.people;

import java.util.UUID;

/**
 * A recorded person, without anything personal.
 *
 * @param id of the record
 * @param number positive, pseudonymous; the one ledger entries carry
 */
public record PersonRef(UUID id, int number) {}
