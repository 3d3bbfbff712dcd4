package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.shared.RegionCode;

final class DrawingTests {

  @Test
  void aLineBreaksWhereAValueIsHidden() {
    LineChart.Line line = new LineChart.Line("人次", Arrays.asList(1.0, null, 3.0, 4.0));
    LineChart chart =
        new LineChart("服务人次", "人次", List.of("2015", "2016", "2017", "2018"), List.of(line));
    assertThat(chart.stretches(line)).hasSize(2);
    assertThat(chart.dots(line)).hasSize(3);
    assertThat(chart.ticks()).extracting(LineChart.Tick::value).contains(0.0, 4.0);
  }

  @Test
  void aChartOfNothingIsNotDrawn() {
    LineChart.Line line = new LineChart.Line("人次", Arrays.asList(null, null));
    assertThat(new LineChart("x", "x", List.of("a", "b"), List.of(line)).drawable()).isFalse();
    assertThat(Sparkline.of("x", List.of(1L)).drawable()).isFalse();
  }

  @Test
  void theLongestBarIsWholeAndAHiddenOneEmpty() {
    BarChart.Bar longest = BarChart.Bar.of("甲", 40L, null);
    BarChart.Bar hidden = BarChart.Bar.of("乙", null, null);
    BarChart chart = new BarChart("x", "人", List.of(longest, hidden));
    assertThat(chart.length(longest)).isEqualTo("100.00");
    assertThat(chart.length(hidden)).isEqualTo("0.00");
  }

  @Test
  void everyTownOfTheCityHasItsOwnPlace() {
    TileMap map =
        new TileLayout("4417").lay("x", "人次", List.of(town("441781105", 3L)), RegionCode::brief);
    assertThat(map.tiles())
        .singleElement()
        .satisfies(tile -> {
          assertThat(tile.brief()).isEqualTo("春湾");
          assertThat(tile.letter()).isEqualTo("湾");
        });
    assertThat(map.labels()).hasSize(4);
  }

  @Test
  void namesInEnglishFitTheTilesAsTheirFirstWord() {
    RegionCode forest = RegionCode.parse("441702401");
    TileMap map =
        new TileLayout("4417")
            .lay(
                "x",
                "visits",
                List.of(
                    new TileLayout.Town(
                        RegionCode.parse("441702001"), "Nan'en Subdistrict", 3L, "/figures"),
                    new TileLayout.Town(
                        forest, "Yangjiang Forest Farm, Luoqin Branch", 1L, "/figures")),
                code -> "Jiangcheng District");
    assertThat(map.tiles()).extracting(TileMap.Tile::brief).containsExactly("Nan'en", "Luoqin");
    assertThat(map.tiles()).extracting(TileMap.Tile::letter).containsExactly("Na", "Lu");
    assertThat(map.labels()).extracting(TileMap.Label::name).containsOnly("Jiangcheng");
  }

  @Test
  void aCityWithoutDataIsLaidInRowsByCounty() {
    TileMap map =
        TileLayout.unknown()
            .lay(
                "x",
                "人次",
                List.of(town("440103001", 1L), town("440103002", null), town("440104001", 0L)),
                RegionCode::brief);
    assertThat(map.tiles()).extracting(TileMap.Tile::row).containsExactly(0, 0, 1);
    assertThat(map.tiles()).extracting(TileMap.Tile::column).containsExactly(0, 1, 0);
    assertThat(map.borders()).isEqualTo("M50 50h-50");
    assertThat(map.tiles()).extracting(map::css).containsExactly("t5", "th", "t0");
    assertThat(map.hides()).isTrue();
  }

  @Test
  void stepsAreFifthsOfTheTownsThatHaveSomething() {
    List<TileLayout.Town> towns =
        List.of(10L, 20L, 30L, 40L, 50L, 0L).stream()
            .map(value -> town("44010300" + value / 10, value))
            .toList();
    TileMap map = TileLayout.unknown().lay("x", "人次", towns, RegionCode::brief);
    assertThat(map.steps()).containsExactly(10L, 20L, 30L, 40L, 50L);
    assertThat(map.tiles()).extracting(map::css).contains("t1", "t2", "t3", "t4", "t5", "t0");
    assertThat(map.from(2)).isEqualTo(11);
  }

  private static TileLayout.Town town(String code, @Nullable Long value) {
    return new TileLayout.Town(RegionCode.parse(code), code, value, "/figures");
  }
}
