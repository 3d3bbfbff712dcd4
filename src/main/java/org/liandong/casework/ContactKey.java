package org.liandong.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.liandong.shared.Refusal;

/**
 * A place in a list of contacts, which are ordered by day and id.
 *
 * @param day of the contact
 * @param id of the contact
 */
public record ContactKey(LocalDate day, UUID id) {

  private static final int DAY_LENGTH = 10;

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws Refusal when the text is no such key
   */
  public static ContactKey parse(String text) {
    try {
      return new ContactKey(
          LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length()))),
          UUID.fromString(text.substring(Math.min(DAY_LENGTH + 1, text.length()))));
    } catch (DateTimeException | IllegalArgumentException malformed) {
      throw Refusal.user("casework.list.key-malformed", text);
    }
  }

  @Override
  public String toString() {
    return day + "_" + id;
  }
}
