package org.liandong.ledger;

import java.time.Instant;
import org.liandong.ledger.log.Hash;

/**
 * A signed statement of what the log was at a size.
 *
 * @param size leaves
 * @param root base64 of the root over them
 * @param note the statement as a signed note (C2SP tlog-checkpoint), as it is published
 * @param sealedAt by the program's clock, for people; nothing depends on it
 */
public record Checkpoint(long size, String root, String note, Instant sealedAt) {

  /** The root as a hash. */
  Hash rootHash() {
    return Hash.parse(root);
  }
}
