package org.liandong.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate in the list.
 *
 * @param certificate the record
 * @param state where it stands today
 * @param worker the holder's entry in the register of social workers within reach, or null
 */
public record CertificateLine(
    Certificate certificate, CertificateState state, @Nullable UUID worker) {}
