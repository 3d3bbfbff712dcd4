package org.liandong.statistics.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Region;
import org.liandong.regions.Regions;
import org.liandong.shared.Period;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.LineChart;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.TileLayout;
import org.liandong.shared.web.TileMap;
import org.liandong.statistics.Cut;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureCell;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureKind;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Figures;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks a figure in every way its page shows: whole, cut, over the years, by town. */
@Component
class FigureViews {

  private static final int YEARS = 10;
  private static final String CUT = "enum.Cut.";

  private final Figures figures;
  private final Regions regions;
  private final Labels labels;
  private final TileLayout tiles;
  private final Clock clock;

  FigureViews(Figures figures, Regions regions, Labels labels, TileLayout tiles, Clock clock) {
    this.figures = figures;
    this.regions = regions;
    this.labels = labels;
    this.tiles = tiles;
    this.clock = clock;
  }

  /** The question the parameters ask. */
  FigureQuery query(String code, Map<String, String> given) {
    return FigureParameters.query(code, given, LocalDate.now(clock));
  }

  FigureView view(
      String code,
      Map<String, String> given,
      Texts texts,
      Function<FigureQuery, FigureAnswer> asking,
      String entries) {
    return figures.together(() -> asked(code, given, texts, asking, entries));
  }

  private FigureView asked(
      String code,
      Map<String, String> given,
      Texts texts,
      Function<FigureQuery, FigureAnswer> asking,
      String entries) {
    FigureDefinition definition = figures.definition(code);
    FigureQuery query = query(code, given);
    FigureAnswer answer = figures.witnessed(asking.apply(query));
    Map<Cut, Map<String, String>> names = labels.of(answer.cells(), query.by(), texts);
    List<FigureView.Row> rows = new ArrayList<>();
    for (FigureCell cell : answer.cells()) {
      rows.add(
          new FigureView.Row(
              query.by().stream()
                  .map(cut -> named(names, cut, cell.at().getOrDefault(cut, Cut.NONE)))
                  .toList(),
              cell.value(),
              cell.suppressed(),
              entries.isEmpty() ? "" : entriesOf(entries, given, cell)));
    }
    return new FigureView(
        definition,
        answer,
        given,
        query.by().stream().map(cut -> texts.text(CUT + cut.name())).toList(),
        rows,
        FigureChart.of(definition.name(texts), definition.unit(texts), query.by(), rows),
        trend(definition, query, texts, asking),
        map(definition, query, given, texts, asking),
        cuts(definition, texts),
        regions.counties().stream()
            .map(county -> new Option(county.code().brief(), regions.name(county)))
            .toList(),
        definition.cuts().contains(Cut.DOMAIN) ? domains(texts) : List.of(),
        UriComponentsBuilder.fromPath("/api/v1/figures/" + code)
            .queryParam("from", query.period().from())
            .queryParam("to", query.period().to())
            .build()
            .toUriString());
  }

  private static String named(Map<Cut, Map<String, String>> names, Cut cut, String value) {
    Map<String, String> known = names.getOrDefault(cut, Map.of());
    return known.getOrDefault(value, value);
  }

  private static String entriesOf(String entries, Map<String, String> given, FigureCell cell) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(entries);
    given.forEach((name, value) -> {
      if (!name.equals("by") && !value.isBlank()) {
        address.queryParam(name, value);
      }
    });
    cell.at()
        .forEach((cut, value) -> {
          if (cut.isTime()) {
            address.replaceQueryParam("from", first(value)).replaceQueryParam("to", last(value));
          } else if (!value.equals(Cut.NONE)) {
            boolean place = cut == Cut.COUNTY || cut == Cut.TOWN;
            address.replaceQueryParam(place ? "region" : cut.parameter(), value);
          }
        });
    return address.build().toUriString();
  }

  private static String first(String bucket) {
    return switch (bucket.length()) {
      case 4 -> bucket + "-01-01";
      case 7 -> bucket + "-01";
      default -> bucket;
    };
  }

  private static String last(String bucket) {
    LocalDate first = LocalDate.parse(first(bucket));
    return switch (bucket.length()) {
      case 4 -> bucket + "-12-31";
      case 7 -> first.plusMonths(1).minusDays(1).toString();
      default -> bucket;
    };
  }

  private LineChart trend(
      FigureDefinition definition,
      FigureQuery query,
      Texts texts,
      Function<FigureQuery, FigureAnswer> asking) {
    LocalDate to = query.period().to();
    Period decade =
        new Period(to.minusYears(YEARS).withDayOfYear(1), to.withMonth(12).withDayOfMonth(31));
    FigureAnswer answer =
        asking.apply(
            new FigureQuery(query.code(), decade, List.of(Cut.YEAR), query.filter(), null));
    List<String> years = new ArrayList<>();
    List<@Nullable Double> values = new ArrayList<>();
    for (FigureCell cell : answer.cells()) {
      years.add(cell.at().getOrDefault(Cut.YEAR, ""));
      BigDecimal value = cell.value();
      values.add(value == null ? null : Double.valueOf(value.doubleValue()));
    }
    String name = definition.name(texts);
    return new LineChart(
        name, definition.unit(texts), years, List.of(new LineChart.Line(name, values)));
  }

  private @Nullable TileMap map(
      FigureDefinition definition,
      FigureQuery query,
      Map<String, String> given,
      Texts texts,
      Function<FigureQuery, FigureAnswer> asking) {
    if (!definition.cuts().contains(Cut.TOWN) || definition.kind() == FigureKind.RATIO) {
      return null;
    }
    Map<String, FigureCell> byTown = new HashMap<>();
    asking
        .apply(query.by(Cut.TOWN))
        .cells()
        .forEach(cell -> byTown.put(cell.at().getOrDefault(Cut.TOWN, ""), cell));
    List<TileLayout.Town> towns = new ArrayList<>();
    for (Region town : regions.towns()) {
      FigureCell cell = byTown.get(town.code().brief());
      BigDecimal value = cell == null ? BigDecimal.ZERO : cell.value();
      UriComponentsBuilder address = UriComponentsBuilder.newInstance();
      given.forEach(address::queryParam);
      towns.add(
          new TileLayout.Town(
              town.code(),
              regions.name(town),
              value == null ? null : Long.valueOf(value.longValue()),
              address.replaceQueryParam("region", town.code().brief()).build().toUriString()));
    }
    return tiles.lay(definition.name(texts), definition.unit(texts), towns, regions::name);
  }

  private static List<Option> cuts(FigureDefinition definition, Texts texts) {
    return Arrays.stream(Cut.values())
        .filter(definition.cuts()::contains)
        .map(cut -> new Option(cut.parameter(), texts.text(CUT + cut.name())))
        .toList();
  }

  private static List<Option> domains(Texts texts) {
    return Arrays.stream(ServiceDomain.values())
        .map(domain -> new Option(domain.name(), texts.name(domain)))
        .toList();
  }
}
