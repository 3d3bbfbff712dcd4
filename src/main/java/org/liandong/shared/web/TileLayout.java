package org.liandong.shared.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.RegionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Knows where each town of the city lies in the schematic grid. Positions are data, {@code
 * tiles/<city>.csv} with the columns code, column, row, brief, letter; a town the data does not
 * know, and every town of a city without data, is laid below in rows by county.
 */
@Component
public final class TileLayout {

  private static final int FALLBACK_COLUMNS = 11;
  private static final int STEPS = 5;

  private final Map<RegionCode, Spot> spots;

  @Autowired
  TileLayout(@Value("${liandong.city.code}") String city) {
    this(read(new ClassPathResource("tiles/" + city + ".csv")));
  }

  private TileLayout(Map<RegionCode, Spot> spots) {
    this.spots = spots;
  }

  /** The layout of a city nothing is known about. */
  static TileLayout unknown() {
    return new TileLayout(Map.of());
  }

  /**
   * Draws the towns.
   *
   * @param name what the map shows
   * @param unit of the numbers
   * @param towns with their numbers, named in the reader's language
   * @param names names a county in the reader's language
   */
  public TileMap lay(
      String name, String unit, List<Town> towns, Function<RegionCode, String> names) {
    List<TileMap.Tile> tiles = new ArrayList<>();
    List<Town> homeless = new ArrayList<>();
    for (Town town : towns) {
      Spot spot = spots.get(town.code());
      if (spot == null) {
        homeless.add(town);
      } else {
        tiles.add(tile(town, spot));
      }
    }
    List<TileMap.Label> labels = new ArrayList<>();
    if (!tiles.isEmpty()) {
      spots.forEach((code, spot) -> {
        if (code.level() == RegionCode.Level.COUNTY) {
          String county = names.apply(code);
          String label = latin(county) ? firstWord(county) : spot.brief();
          labels.add(new TileMap.Label(label, spot.column(), spot.row()));
        }
      });
    }
    layRest(homeless, tiles);
    return new TileMap(
        name,
        unit,
        tiles.stream().mapToInt(TileMap.Tile::column).max().orElse(0) + 1,
        tiles.stream().mapToInt(TileMap.Tile::row).max().orElse(0) + 1,
        List.copyOf(tiles),
        List.copyOf(labels),
        TileBorders.between(tiles),
        steps(towns));
  }

  /** Rows of tiles below the known ones, each county beginning a new row. */
  private static void layRest(List<Town> towns, List<TileMap.Tile> tiles) {
    int row = tiles.stream().mapToInt(TileMap.Tile::row).max().orElse(-1);
    int column = FALLBACK_COLUMNS;
    RegionCode county = null;
    for (Town town : towns.stream().sorted(Comparator.comparing(Town::code)).toList()) {
      RegionCode its = town.code().at(RegionCode.Level.COUNTY);
      if (column == FALLBACK_COLUMNS || !its.equals(county)) {
        row++;
        column = 0;
      }
      county = its;
      tiles.add(tile(town, new Spot(column, row, brief(town.name()), town.name().substring(0, 1))));
      column++;
    }
  }

  private static TileMap.Tile tile(Town town, Spot spot) {
    return new TileMap.Tile(
        town.code().brief(),
        town.name(),
        latin(town.name()) ? firstWord(town.name()) : spot.brief(),
        latin(town.name()) ? firstWord(town.name()).substring(0, 2) : spot.letter(),
        spot.column(),
        spot.row(),
        town.value(),
        town.href());
  }

  private static boolean latin(String name) {
    return name.length() > 1 && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z';
  }

  /** Nan'en Subdistrict fits as Nan'en; a branch of a farm goes by the branch's name. */
  private static String firstWord(String name) {
    String own = name.substring(name.indexOf(',') + 1).strip();
    String word = own.split(" ", 2)[0];
    return word.length() > 1 ? word : name.substring(0, 2);
  }

  /** 南恩街道 fits as 南恩. */
  private static String brief(String name) {
    String bare = name.replaceFirst("(?<=..)(街道|镇|乡)$", "");
    return bare.length() > 2 ? bare.substring(0, 2) : bare;
  }

  /** Fifths of the towns that have something, so that every step is used. */
  private static List<Long> steps(List<Town> towns) {
    List<Long> values =
        towns.stream()
            .map(Town::value)
            .filter(Objects::nonNull)
            .filter(value -> value > 0)
            .sorted()
            .toList();
    TreeSet<Long> ends = new TreeSet<>();
    for (int step = 1; step <= STEPS && !values.isEmpty(); step++) {
      ends.add(values.get(Math.max(0, Math.ceilDiv(values.size() * step, STEPS) - 1)));
    }
    return List.copyOf(ends);
  }

  private static Map<RegionCode, Spot> read(ClassPathResource file) {
    if (!file.exists()) {
      return Map.of();
    }
    Map<RegionCode, Spot> spots = new HashMap<>();
    try {
      file.getContentAsString(UTF_8)
          .lines()
          .skip(1)
          .filter(line -> !line.isBlank())
          .forEach(line -> {
            List<String> cells = List.of(line.split(",", -1));
            spots.put(
                RegionCode.parse(cells.get(0)),
                new Spot(
                    Integer.parseInt(cells.get(1)),
                    Integer.parseInt(cells.get(2)),
                    cells.get(3),
                    cells.get(4)));
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return Map.copyOf(spots);
  }

  private record Spot(int column, int row, String brief, String letter) {}

  /**
   * A town and its number.
   *
   * @param code of the town
   * @param name in full
   * @param value its number; zero for none, null when hidden to protect persons
   * @param href where its tile opens
   */
  public record Town(RegionCode code, String name, @Nullable Long value, String href) {}
}
