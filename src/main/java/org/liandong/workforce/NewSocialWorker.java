package org.liandong.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.NewPerson;
import org.liandong.shared.RegionCode;

/**
 * A social worker to be registered.
 *
 * @param id time-ordered, made by whoever first says it; registering twice is registering once
 * @param person who works; recorded, or found by identity number
 * @param organisation that employs, or null
 * @param region where the work is done
 * @param since first day of the employment, not ahead
 */
public record NewSocialWorker(
    UUID id, NewPerson person, @Nullable UUID organisation, RegionCode region, LocalDate since) {}
