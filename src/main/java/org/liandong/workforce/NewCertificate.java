package org.liandong.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.NewPerson;
import org.liandong.shared.RegionCode;

/**
 * A qualification certificate (职业水平证书) to be recorded.
 *
 * @param id time-ordered, made by whoever first says it; recording twice is recording once
 * @param holder recorded, or found by identity number
 * @param level of the qualification
 * @param number printed on the certificate, unique in the city
 * @param issuedOn first day it counts, not ahead
 * @param region where the holder counts
 * @param organisation the holder counts for, or null
 */
public record NewCertificate(
    UUID id,
    NewPerson holder,
    ProfessionalLevel level,
    String number,
    LocalDate issuedOn,
    RegionCode region,
    @Nullable UUID organisation) {}
