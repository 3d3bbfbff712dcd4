package org.liandong.ledger.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a checkpoint says of the log (C2SP tlog-checkpoint).
 *
 * @param origin names the log
 * @param size leaves
 * @param root over all of them
 */
public record TreeHead(String origin, long size, Hash root) {

  private static final Pattern TEXT =
      Pattern.compile("([^\\n]+)\\n(0|[1-9]\\d{0,17})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

  /**
   * Reads the text of a checkpoint.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static TreeHead parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not origin, size and root on a line each");
    }
    return new TreeHead(
        matcher.group(1), Long.parseLong(matcher.group(2)), Hash.parse(matcher.group(3)));
  }

  /** Three lines. */
  public String text() {
    return origin + "\n" + size + "\n" + root + "\n";
  }
}
