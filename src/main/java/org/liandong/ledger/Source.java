package org.liandong.ledger;

import java.util.UUID;

/**
 * The business record an entry comes from.
 *
 * @param type module and kind, such as {@code casework.contact}
 * @param id of the record
 */
public record Source(String type, UUID id) {}
