package org.liandong.portal.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Regions;
import org.liandong.shared.Period;
import org.liandong.shared.web.Sparkline;
import org.liandong.shared.web.Stat;
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

/** The numbers of the front page: official values, each leading to its figure's page. */
@Component
class HomeFigures {

  private static final List<String> KEY =
      List.of(
          "workforce.certified",
          "organisation.agencies",
          "service.person_times",
          "organisation.stations");
  private static final String SERVICE = "service.person_times";
  private static final int YEARS = 10;

  private final Figures figures;
  private final Regions regions;
  private final TileLayout layout;
  private final Clock clock;

  HomeFigures(Figures figures, Regions regions, TileLayout layout, Clock clock) {
    this.figures = figures;
    this.regions = regions;
    this.layout = layout;
    this.clock = clock;
  }

  /** Puts the page together over one look at the ledger. */
  <T> T together(Supplier<T> page) {
    return figures.together(page);
  }

  List<Stat> key(Texts texts) {
    return KEY.stream().map(code -> stat(code, texts)).toList();
  }

  /** Person-times by town over the last twelve months. */
  TileMap towns(Texts texts) {
    Period year = lastYear(LocalDate.now(clock));
    FigureAnswer answer = figures.publicAnswer(FigureQuery.of(SERVICE, year).by(Cut.TOWN));
    Map<String, FigureCell> cells = new HashMap<>();
    answer.cells().forEach(cell -> cells.put(cell.at().getOrDefault(Cut.TOWN, Cut.NONE), cell));
    List<TileLayout.Town> towns =
        regions.towns().stream()
            .map(town ->
                new TileLayout.Town(
                    town.code(),
                    regions.name(town),
                    value(cells.get(town.code().brief())),
                    address(SERVICE, year) + "&region=" + town.code().brief()))
            .toList();
    return layout.lay(
        texts.text("portal.home.towns"), texts.name(answer.unit()), towns, regions::name);
  }

  private Stat stat(String code, Texts texts) {
    FigureDefinition definition = figures.definition(code);
    LocalDate today = LocalDate.now(clock);
    boolean stock = definition.kind() == FigureKind.STOCK;
    Period period = stock ? new Period(today, today) : lastYear(today);
    Period before = stock ? dayBefore(today) : period.yearBefore();
    BigDecimal now = figures.publicAnswer(FigureQuery.of(code, period)).value();
    BigDecimal then = figures.publicAnswer(FigureQuery.of(code, before)).value();
    String name = definition.name(texts);
    return new Stat(
        name,
        now == null ? null : number(now),
        definition.unit(texts),
        stock
            ? texts.text("portal.home.stock", String.valueOf(today), change(true, now, then, texts))
            : texts.text("portal.home.flow", change(false, now, then, texts)),
        address(code, period),
        trend(code, name, today, texts));
  }

  private static String change(
      boolean stock, @Nullable BigDecimal now, @Nullable BigDecimal then, Texts texts) {
    if (now == null || then == null || now.compareTo(then) == 0) {
      return texts.text(stock ? "portal.home.stock.same" : "portal.home.flow.same");
    }
    String by = signed(now.subtract(then));
    return stock
        ? texts.text("portal.home.stock.change", by)
        : texts.text("portal.home.flow.change", by);
  }

  /** Values of the whole years until the last one that is over, and today's year for a stock. */
  private Sparkline trend(String code, String name, LocalDate today, Texts texts) {
    Period years =
        new Period(
            LocalDate.of(today.getYear() - YEARS, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31));
    List<Double> values =
        figures.publicAnswer(FigureQuery.of(code, years).by(Cut.YEAR)).cells().stream()
            .map(FigureCell::value)
            .flatMap(
                value -> value == null ? Stream.<Double>empty() : Stream.of(value.doubleValue()))
            .toList();
    String from = String.valueOf(years.from().getYear());
    String to = String.valueOf(years.to().getYear());
    return new Sparkline(texts.text("portal.home.trend", name, from, to), values);
  }

  private static @Nullable Long value(@Nullable FigureCell cell) {
    if (cell == null) {
      return 0L;
    }
    BigDecimal value = cell.value();
    return value == null ? null : (Long) value.longValue();
  }

  private static Period lastYear(LocalDate today) {
    return new Period(today.minusYears(1).plusDays(1), today);
  }

  private static Period dayBefore(LocalDate today) {
    LocalDate end = LocalDate.of(today.getYear() - 1, 12, 31);
    return new Period(end, end);
  }

  private static String address(String code, Period period) {
    return "/figures/%s?from=%s&to=%s".formatted(code, period.from(), period.to());
  }

  private static String signed(BigDecimal change) {
    return (change.signum() < 0 ? "−" : "+") + number(change.abs());
  }

  private static String number(BigDecimal value) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(Objects.requireNonNull(value));
  }
}
