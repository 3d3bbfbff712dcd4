package org.liandong.shared.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city drawn as a grid with one tile for each town: schematic, not a map. Quantity is shown in
 * five steps of one scale. {@link TileLayout#lay} makes it.
 *
 * @param name what it shows
 * @param unit of the numbers
 * @param columns of the grid
 * @param rows of the grid
 * @param tiles one for each town
 * @param labels names of the counties beside their tiles
 * @param borders lines between counties, as an SVG path
 * @param steps upper ends of the five steps, ascending; fewer when there are few values
 */
public record TileMap(
    String name,
    String unit,
    int columns,
    int rows,
    List<Tile> tiles,
    List<Label> labels,
    String borders,
    List<Long> steps) {

  /** Side of a tile with its gap, in SVG units. */
  static final int PITCH = 50;

  /** Side of a tile. */
  static final int SIDE = 46;

  /** The tiles that have a number, largest first, then the others. */
  List<Tile> ranked() {
    return tiles.stream()
        .sorted(
            Comparator.comparing(
                    (Tile tile) -> tile.value() == null ? -1L : tile.value(),
                    Comparator.reverseOrder())
                .thenComparing(Tile::code))
        .toList();
  }

  /** First number of the step, counted from 1. */
  long from(int step) {
    return step == 1 ? 1 : steps.get(step - 2) + 1;
  }

  /** Last number of the step, counted from 1. */
  long to(int step) {
    return steps.get(step - 1);
  }

  /** Whether any number is hidden. */
  boolean hides() {
    return tiles.stream().anyMatch(tile -> tile.value() == null);
  }

  /** The class of the stylesheet that colours the tile. */
  String css(Tile tile) {
    Long value = tile.value();
    if (value == null) {
      return "th";
    }
    if (value <= 0) {
      return "t0";
    }
    int step = 1;
    while (step < steps.size() && value > steps.get(step - 1)) {
      step++;
    }
    return css(step);
  }

  /** The class of a step, spread over the whole scale when there are fewer than five. */
  String css(int step) {
    return "t" + (5 - (steps.size() - step));
  }

  /**
   * A town's tile.
   *
   * @param code brief division code
   * @param name of the town
   * @param brief name that fits the tile
   * @param letter one character, for small screens
   * @param column from the left
   * @param row from the top
   * @param value its number, or null when hidden to protect persons
   * @param href where it opens
   */
  public record Tile(
      String code,
      String name,
      String brief,
      String letter,
      int column,
      int row,
      @Nullable Long value,
      String href) {

    int x() {
      return column * PITCH + 2;
    }

    int y() {
      return row * PITCH + 2;
    }
  }

  /**
   * A county's name beside its tiles.
   *
   * @param name of the county
   * @param column where it begins
   * @param row its row
   */
  public record Label(String name, int column, int row) {}
}
