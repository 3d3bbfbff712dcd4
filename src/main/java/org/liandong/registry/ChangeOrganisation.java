package org.liandong.registry;

import java.util.UUID;

/**
 * Asks to change what is known of an organisation.
 *
 * @param id which
 * @param version the one the person looked at
 * @param details all of them, changed or not
 * @param reason needed where kind or division change, since entries of the ledger move
 */
public record ChangeOrganisation(
    UUID id, int version, OrganisationDetails details, String reason) {}
