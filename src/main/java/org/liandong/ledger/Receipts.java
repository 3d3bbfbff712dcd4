package org.liandong.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes receipts for entries the viewer may see. */
@Service
public class Receipts {

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final LogStore store;
  private final Checkpoints checkpoints;
  private final int city;

  Receipts(LogStore store, Checkpoints checkpoints, @Value("${liandong.city.code}") int city) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.city = city;
  }

  /**
   * The receipt of the entry against the last checkpoint.
   *
   * @throws Refusal NOT_FOUND when there is no such entry or the viewer may not see it; CONFLICT
   *     with code {@code ledger.entry.unsealed} while it waits for its leaf, a second or two
   */
  @Requires(Permission.LEDGER_READ)
  @Transactional(readOnly = true)
  public Receipt of(UUID entry) {
    Leaves.Kept kept =
        store
            .leaves()
            .find(city, entry)
            .orElseThrow(() -> Refusal.notFound("ledger.entry.unknown", entry));
    Leaves.@Nullable Leaf leaf = kept.leaf();
    if (leaf == null) {
      throw Refusal.conflict("ledger.entry.unsealed", entry);
    }
    Checkpoint checkpoint = checkpoints.latest();
    return new Receipt(
        "entry",
        1,
        entry,
        BASE64.encodeToString(leaf.salt()),
        new String(kept.canonical(), StandardCharsets.UTF_8),
        BASE64.encodeToString(kept.canonical()),
        BASE64.encodeToString(leaf.commitment()),
        leaf.number(),
        checkpoint.size(),
        Checkpoints.texts(checkpoints.tree().inclusion(leaf.number(), checkpoint.size())),
        checkpoint.note(),
        checkpoints.publicKey());
  }
}
