package org.liandong.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;

/**
 * What became of one contact of a batch.
 *
 * @param id of the contact
 * @param outcome what became of it
 * @param refusal why it was refused, or null
 * @param notice what should be looked at although it was recorded, or null
 */
public record Fate(UUID id, Outcome outcome, @Nullable Refusal refusal, @Nullable Refusal notice) {

  static Fate recorded(UUID id, @Nullable Refusal notice) {
    return new Fate(id, Outcome.RECORDED, null, notice);
  }

  static Fate alreadyThere(UUID id) {
    return new Fate(id, Outcome.ALREADY_THERE, null, null);
  }

  static Fate refused(UUID id, Refusal refusal) {
    return new Fate(id, Outcome.REFUSED, refusal, null);
  }

  /** What can become of a contact. */
  public enum Outcome {
    /** It was not there and is now. */
    RECORDED,
    /** The same was said before under this id; nothing changed. */
    ALREADY_THERE,
    /** Nothing was written; the refusal says why. */
    REFUSED
  }
}
