package org.liandong.ledger.log;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile or of a bundle of entries below the log's prefix (C2SP tlog-tiles), such as
 * {@code tile/0/x001/x234/067.p/112} or {@code tile/entries/000}.
 *
 * @param level of the tile, or {@link #ENTRIES}
 * @param number of the tile in its level
 * @param width hashes or entries asked for; 256 for the full one
 */
public record TilePath(int level, long number, int width) {

  /** In place of a level: the bundle of entries below a tile of level 0. */
  public static final int ENTRIES = -1;

  private static final Pattern PATH =
      Pattern.compile(
          "tile/(entries|0|[1-5]?[1-9]|[1-6]0|6[1-3])/((?:x\\d{3}/){0,5}\\d{3})"
              + "(?:\\.p/([1-9]\\d{0,2}))?");

  /** Reads the path; empty when it is none, or not in its only spelling. */
  public static Optional<TilePath> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int level = "entries".equals(matcher.group(1)) ? ENTRIES : Integer.parseInt(matcher.group(1));
    long number = Long.parseLong(matcher.group(2).replaceAll("[x/]", ""));
    int width = matcher.group(3) == null ? Tile.WIDTH : Integer.parseInt(matcher.group(3));
    TilePath parsed = new TilePath(level, number, width);
    return parsed.toString().equals(path) ? Optional.of(parsed) : Optional.empty();
  }

  /** Whether the full tile is asked for. */
  public boolean full() {
    return width == Tile.WIDTH;
  }

  @Override
  public String toString() {
    StringBuilder groups = new StringBuilder(String.format(Locale.ROOT, "%03d", number % 1000));
    for (long rest = number / 1000; rest > 0; rest /= 1000) {
      groups.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    }
    return "tile/"
        + (level == ENTRIES ? "entries" : Integer.toString(level))
        + "/"
        + groups
        + (full() ? "" : ".p/" + width);
  }
}
