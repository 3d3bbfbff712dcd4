package org.liandong.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a contact that no longer stands.
 *
 * @param version its number
 * @param said what was said then
 * @param policy version of the counting policy it was counted under
 * @param uncounted why it did not count, or null
 * @param recordedAt when it was written
 * @param recordedBy account that wrote it
 * @param end what ended it
 */
public record PastVersion(
    int version,
    RecordContact said,
    int policy,
    @Nullable Uncounted uncounted,
    Instant recordedAt,
    UUID recordedBy,
    End end) {

  /**
   * What ended a version; when and by whom is written on the version after it.
   *
   * @param as correction or withdrawal
   * @param reason as the person gave it
   */
  public record End(Ending as, String reason) {}

  /** How a version can end. */
  public enum Ending {
    /** Another version took its place. */
    CORRECTED,
    /** The contact was taken back. */
    WITHDRAWN
  }
}
