package org.liandong.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of contacts. Pages are found by key, so a deep one costs what the first costs.
 *
 * @param lines in the list's order
 * @param before key to ask for the page before, or null on the first
 * @param after key to ask for the page after, or null on the last
 */
public record ContactSlice(
    List<ContactLine> lines, @Nullable ContactKey before, @Nullable ContactKey after) {

  /** Keeps a copy. */
  public ContactSlice {
    lines = List.copyOf(lines);
  }

  /**
   * Which page.
   *
   * @param newestFirst order by day
   * @param key start after (or before) this one; null starts at the beginning
   * @param backwards whether the page before the key is wanted
   * @param size at most so many lines
   */
  public record Wanted(boolean newestFirst, @Nullable ContactKey key, boolean backwards, int size) {

    /** The first page, newest first. */
    public static Wanted first(int size) {
      return new Wanted(true, null, false, size);
    }

    /** The page after the key, newest first. */
    public static Wanted after(ContactKey key, int size) {
      return new Wanted(true, key, false, size);
    }
  }
}
