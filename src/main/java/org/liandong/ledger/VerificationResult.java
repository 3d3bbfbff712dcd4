package org.liandong.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the whole log found.
 *
 * @param id of this verification
 * @param startedAt by the program's clock
 * @param endedAt by the program's clock
 * @param startedBy account
 * @param treeSize leaves looked at
 * @param checkpoints checkpoints looked at
 * @param faults how many things are wrong; 0 proves the log
 * @param first the first of them in the order of the log
 */
public record VerificationResult(
    UUID id,
    Instant startedAt,
    Instant endedAt,
    UUID startedBy,
    long treeSize,
    long checkpoints,
    long faults,
    @Nullable Fault first) {

  /** Whether nothing is wrong. */
  public boolean holds() {
    return faults == 0;
  }

  /**
   * How far a running verification is.
   *
   * @param checked leaves looked at
   * @param total leaves to look at
   * @param faults found so far
   */
  public record Progress(long checked, long total, long faults) {}
}
