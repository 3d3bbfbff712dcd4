package org.liandong.shared.sheets;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column an import knows.
 *
 * @param headers what its header may say; the first is what the template says
 * @param required whether a file without it, or a row with nothing in it, is refused
 */
public record ImportColumn(List<String> headers, boolean required) {

  private static final Pattern IGNORED = Pattern.compile("[\\s*＊_\\-]|[(（].*?[)）]");

  /** Keeps a copy. */
  public ImportColumn {
    headers = List.copyOf(headers);
  }

  /** A column that must be there. */
  public static ImportColumn required(String... headers) {
    return new ImportColumn(List.of(headers), true);
  }

  /** A column that may be there. */
  public static ImportColumn optional(String... headers) {
    return new ImportColumn(List.of(headers), false);
  }

  /** What the template says, and what refusals call the column. */
  public String header() {
    return headers.getFirst();
  }

  /** Whether a header means this column: case, spaces, stars and brackets do not matter. */
  boolean means(String header) {
    String plain = plain(header);
    return headers.stream().anyMatch(known -> plain(known).equals(plain));
  }

  private static String plain(String header) {
    return IGNORED.matcher(header).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
