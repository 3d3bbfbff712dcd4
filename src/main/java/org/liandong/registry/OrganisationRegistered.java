package org.liandong.registry;

import java.util.UUID;
import org.liandong.shared.RegionCode;

/** An organisation has been taken into the register. */
public record OrganisationRegistered(
    UUID id, String name, OrganisationKind kind, RegionCode region) {}
