package org.liandong.shared.sheets;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.TimeOrderedId;

/**
 * Gives the rows of one run through a file their ids, in their order. A row with a natural key has
 * one made from import and row number; its plan finds the record by the key. A row without has one
 * made from what it says and which of the equal rows of the file it is, so that it finds its record
 * in every file it stands in, and two files that are confirmed at once meet at the same id. Only
 * the rows a person wants recorded once more have one of import and row number again: new for every
 * other import, the same whenever this one goes on.
 */
final class RowIds {

  private final UploadKeys keys;
  private final UUID upload;
  private final Set<Integer> again;
  private final Map<UUID, Integer> equal = new HashMap<>();

  /**
   * @param again numbers of the rows to be recorded once more
   */
  RowIds(UploadKeys keys, UUID upload, Set<Integer> again) {
    this.keys = keys;
    this.upload = upload;
    this.again = again;
  }

  /** By import and row number. */
  UUID ofNumber(int number) {
    return TimeOrderedId.derived(upload, "row " + number);
  }

  /** By content where the plan asks for it. */
  UUID of(String plan, @Nullable RowContent content, int number) {
    if (content == null) {
      return ofNumber(number);
    }
    UUID mark = keys.mark(plan, content);
    int ordinal = equal.merge(mark, 1, Integer::sum);
    return again.contains(number)
        ? ofNumber(number)
        : TimeOrderedId.derived(mark, "equal row " + ordinal);
  }
}
