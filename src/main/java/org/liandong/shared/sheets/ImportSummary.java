package org.liandong.shared.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/**
 * An import as its owner sees it.
 *
 * @param id of the import
 * @param plan its code
 * @param fileName as uploaded
 * @param bytes of the file
 * @param asOf the day the file speaks of
 * @param uploadedAt when
 * @param status where it stands
 * @param checked rows by fate after the trial
 * @param applied rows by fate as written so far
 * @param again whether rows recorded already were to be recorded once more
 * @param unread headers no column of the plan means
 * @param problem why the file cannot be read
 * @param stalled at work, but not heard of for a minute: may be taken up again
 * @param keptUntil when its content is deleted, unless something happens to it before
 * @param purgedAt when its content was deleted, or null while it is there
 */
public record ImportSummary(
    UUID id,
    String plan,
    String fileName,
    long bytes,
    LocalDate asOf,
    Instant uploadedAt,
    ImportStatus status,
    Fates checked,
    Fates applied,
    boolean again,
    List<String> unread,
    @Nullable Refusal problem,
    boolean stalled,
    Instant keptUntil,
    @Nullable Instant purgedAt) {

  /** Whether file and rows are gone, and nothing but this summary is left. */
  public boolean purged() {
    return purgedAt != null;
  }

  /**
   * Rows by fate.
   *
   * @param warned rows with something to look at that are not refused
   */
  public record Fates(int fresh, int changed, int same, int refused, int warned) {

    /** All rows. */
    public int all() {
      return fresh + changed + same + refused;
    }

    /** Rows that write something. */
    public int writing() {
      return fresh + changed;
    }

    /** How many rows have this fate. */
    public int of(RowFate fate) {
      return switch (fate) {
        case NEW -> fresh;
        case CHANGED -> changed;
        case SAME -> same;
        case REFUSED -> refused;
      };
    }
  }
}
