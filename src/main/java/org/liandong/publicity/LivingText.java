package org.liandong.publicity;

import java.util.List;

/**
 * A text ready to be shown: safe HTML with living numbers between.
 *
 * @param parts in reading order
 */
public record LivingText(List<Part> parts) {

  /** Takes a defensive copy. */
  public LivingText {
    parts = List.copyOf(parts);
  }

  /** The numbers in it, in reading order. */
  public List<LivingNumber> numbers() {
    return parts.stream()
        .filter(Figure.class::isInstance)
        .map(part -> ((Figure) part).number())
        .toList();
  }

  /** A piece of the text. */
  public sealed interface Part {}

  /**
   * HTML made from Markdown; nothing in it came from the writer unescaped.
   *
   * @param html may open an element that a later piece closes
   */
  public record Prose(String html) implements Part {}

  /**
   * A number of the ledger.
   *
   * @param number with what its seal opens
   */
  public record Figure(LivingNumber number) implements Part {}
}
