package org.liandong.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service contact as it stands.
 *
 * @param said what is said of it
 * @param version 1 when recorded, one more with each correction and with withdrawal
 * @param status whether it stands
 * @param policy version of the counting policy it was counted under
 * @param uncounted why it does not count, or null
 * @param recordedAt when this version was written
 * @param recordedBy account that wrote this version
 */
public record Contact(
    RecordContact said,
    int version,
    Status status,
    int policy,
    @Nullable Uncounted uncounted,
    Instant recordedAt,
    UUID recordedBy) {

  /** The id it keeps through all versions. */
  public UUID id() {
    return said.id();
  }

  /** Whether a contact stands. */
  public enum Status {
    /** It is counted as its policy says. */
    STANDING,
    /** It was taken back with a reason; its entries are reversed. */
    WITHDRAWN
  }
}
