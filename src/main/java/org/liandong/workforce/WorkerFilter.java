package org.liandong.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;

/**
 * Which social workers a list shows.
 *
 * @param text part of the name, or empty
 * @param level highest level held today, or null for any
 * @param organisation that employs, or null for any
 * @param region place of work or above it, or null for any
 * @param left whether those who left are shown instead of those serving
 */
public record WorkerFilter(
    String text,
    @Nullable ProfessionalLevel level,
    @Nullable UUID organisation,
    @Nullable RegionCode region,
    boolean left) {

  /** Everybody serving. */
  public static final WorkerFilter SERVING = new WorkerFilter("", null, null, null, false);
}
