package org.liandong.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * A social worker as other modules need to know.
 *
 * @param id of the register's record; the worker of ledger entries
 * @param name as on the work card
 * @param organisation that employs, or null
 * @param region where the work is done
 */
public record SocialWorkerSummary(
    UUID id, String name, @Nullable UUID organisation, RegionCode region) {}
