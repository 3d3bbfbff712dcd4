package org.liandong.ledger.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and the signatures below it (C2SP signed-note).
 *
 * @param text ends with a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<Line> signatures) {

  /** Begins a signature line: em dash (U+2014) and a space. */
  static final String DASH = "\u2014 ";

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException saying what is not as the specification has it
   */
  public static SignedNote parse(String note) {
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || blank + 3 > note.length() || !note.endsWith("\n")) {
      throw new IllegalArgumentException("no blank line before the signatures");
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
      lines.add(Line.parse(line));
    }
    return new SignedNote(note.substring(0, blank + 1), List.copyOf(lines));
  }

  /** Whether the key has signed the text. Signatures of other keys are passed over. */
  public boolean signedBy(NoteVerifier verifier) {
    return signatures.stream()
        .filter(line -> line.name().equals(verifier.name()) && line.hash() == verifier.hash())
        .anyMatch(line -> verifier.verifies(text, Base64.getDecoder().decode(line.base64())));
  }

  /**
   * One signature.
   *
   * @param name of the key
   * @param hash of the key
   * @param base64 the signature without the key's hash
   */
  public record Line(String name, int hash, String base64) {

    private static Line parse(String line) {
      String[] parts = line.split(" ", -1);
      if (!line.startsWith(DASH) || parts.length != 3 || parts[1].isEmpty()) {
        throw new IllegalArgumentException("a signature line is not dash, name, base64");
      }
      byte[] bytes = Hash.decode(parts[2]);
      if (bytes.length < 5) {
        throw new IllegalArgumentException("a signature is too short");
      }
      return new Line(
          parts[1],
          ByteBuffer.wrap(bytes).getInt(),
          Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 4, bytes.length)));
    }
  }
}
