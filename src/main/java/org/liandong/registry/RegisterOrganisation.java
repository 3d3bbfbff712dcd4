package org.liandong.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Asks to take an organisation into the register.
 *
 * @param id time-ordered, made by whoever asks: asked twice, it is registered once
 * @param details what is known of it
 * @param standsFrom the day it began to stand: legal registration, or opening where there is none;
 *     not after today
 */
public record RegisterOrganisation(UUID id, OrganisationDetails details, LocalDate standsFrom) {}
