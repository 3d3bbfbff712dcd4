package org.liandong.shared.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws the lines between tiles of different counties that touch each other. */
final class TileBorders {

  private static final int COUNTY_DIGITS = 6;

  private TileBorders() {}

  static String between(List<TileMap.Tile> tiles) {
    Map<Spot, String> counties = new HashMap<>();
    for (TileMap.Tile tile : tiles) {
      counties.put(new Spot(tile.column(), tile.row()), county(tile));
    }
    StringBuilder path = new StringBuilder();
    for (TileMap.Tile tile : tiles) {
      int x = (tile.column() + 1) * TileMap.PITCH;
      int y = (tile.row() + 1) * TileMap.PITCH;
      if (differs(county(tile), counties.get(new Spot(tile.column() + 1, tile.row())))) {
        path.append("M%d %dv-%d".formatted(x, y, TileMap.PITCH));
      }
      if (differs(county(tile), counties.get(new Spot(tile.column(), tile.row() + 1)))) {
        path.append("M%d %dh-%d".formatted(x, y, TileMap.PITCH));
      }
    }
    return path.toString();
  }

  private static boolean differs(String county, @Nullable String neighbour) {
    return neighbour != null && !Objects.equals(county, neighbour);
  }

  private static String county(TileMap.Tile tile) {
    return tile.code().substring(0, Math.min(COUNTY_DIGITS, tile.code().length()));
  }

  private record Spot(int column, int row) {}
}
