package org.liandong.statistics.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.EntryWords;
import org.liandong.shared.Period;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.Sparkline;
import org.liandong.shared.web.Stat;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.Cut;
import org.liandong.statistics.EntryPage;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureCell;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Figures;
import org.liandong.statistics.Publications;
import org.liandong.statistics.Recomputations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of figures, for the public and for staff. */
@Controller
class FiguresController {

  private static final int PAGE = 50;
  private static final int LATEST = 10;

  private final Figures figures;
  private final FigureViews views;
  private final EntryWords words;
  private final Publications publications;
  private final Recomputations recomputations;
  private final MessageSource messages;
  private final Clock clock;

  FiguresController(
      Figures figures,
      FigureViews views,
      EntryWords words,
      Publications publications,
      Recomputations recomputations,
      MessageSource messages,
      Clock clock) {
    this.figures = figures;
    this.views = views;
    this.words = words;
    this.publications = publications;
    this.recomputations = recomputations;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/figures")
  CataloguePage catalogue(Locale locale) {
    Texts texts = new Texts(messages, locale);
    List<Stat> stats =
        figures.together(() ->
            figures.catalogue().stream()
                .filter(FigureDefinition::isPublic)
                .map(definition -> stat(definition, texts))
                .toList());
    return new CataloguePage(stats, publications.latest(LATEST));
  }

  @GetMapping("/figures/{code}")
  FigurePage figure(
      @PathVariable String code, @RequestParam Map<String, String> given, Locale locale) {
    Texts texts = new Texts(messages, locale);
    return new FigurePage(views.view(code, given, texts, figures::publicAnswer, ""));
  }

  @GetMapping("/figures/{code}/download")
  void download(
      @PathVariable String code,
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "XLSX") SheetFormat format,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    write(code, given, format, locale, response, figures::publicAnswer);
  }

  @GetMapping("/figures/published/{id}")
  PublicationPage published(@PathVariable UUID id) {
    return new PublicationPage(publications.compare(id));
  }

  @GetMapping("/console/figures")
  ExplorePage explore(
      @RequestParam(defaultValue = "service.person_times") String code,
      @RequestParam Map<String, String> given,
      Locale locale) {
    Texts texts = new Texts(messages, locale);
    Map<String, String> asked = new TreeMap<>(given);
    asked.remove("code");
    FigureView view =
        views.view(code, asked, texts, figures::answer, "/console/figures/" + code + "/entries");
    List<Option> choices =
        figures.catalogue().stream()
            .map(definition -> new Option(definition.code(), definition.name(texts)))
            .toList();
    return new ExplorePage(view, choices, recomputations.latest().orElse(null));
  }

  @GetMapping("/console/figures/{code}/entries")
  EntriesPage entries(
      @PathVariable String code,
      @RequestParam Map<String, String> given,
      @RequestParam(required = false) @Nullable String after,
      Locale locale) {
    EntryPage page = figures.entries(views.query(code, given), after, PAGE);
    return new EntriesPage(
        code,
        figures.definition(code).name(new Texts(messages, locale)),
        page.entries(),
        words.of(page.entries()),
        new Paging(-1, page.entries().size(), page.next(), after == null, ""));
  }

  @GetMapping("/console/figures/{code}/download")
  void downloadOwn(
      @PathVariable String code,
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "XLSX") SheetFormat format,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    write(code, given, format, locale, response, figures::answer);
  }

  @PostMapping("/console/figures/{code}/publish")
  String publish(
      @PathVariable String code,
      @RequestParam String title,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String region) {
    FigureQuery query =
        views.query(
            code, Map.of("from", from.toString(), "to", to.toString(), "by", by, "region", region));
    return "redirect:/figures/published/" + publications.publish(query, title);
  }

  private void write(
      String code,
      Map<String, String> given,
      SheetFormat format,
      Locale locale,
      HttpServletResponse response,
      Function<FigureQuery, FigureAnswer> asking)
      throws IOException {
    Texts texts = new Texts(messages, locale);
    FigureView view = views.view(code, given, texts, asking, "");
    List<String> header = new ArrayList<>(view.headers());
    header.add(view.definition().name(texts) + " (" + view.definition().unit(texts) + ")");
    try (SheetWriter writer = SheetWriter.download(format, response, code, header)) {
      if (view.rows().isEmpty()) {
        writer.row(List.of(value(view.answer().value(), texts)));
      }
      for (FigureView.Row row : view.rows()) {
        List<Object> cells = new ArrayList<>(row.labels());
        cells.add(value(row.value(), texts));
        writer.row(cells);
      }
    }
  }

  private static Object value(@Nullable BigDecimal value, Texts texts) {
    return value == null ? texts.text("statistics.hidden") : value;
  }

  private Stat stat(FigureDefinition definition, Texts texts) {
    LocalDate today = LocalDate.now(clock);
    FigureAnswer answer =
        figures.publicAnswer(
            FigureQuery.of(
                    definition.code(), new Period(today.minusYears(9).withDayOfYear(1), today))
                .by(Cut.YEAR));
    List<Double> points =
        answer.cells().stream()
            .map(FigureCell::value)
            .filter(Objects::nonNull)
            .map(BigDecimal::doubleValue)
            .toList();
    FigureCell last = answer.cells().isEmpty() ? null : answer.cells().getLast();
    BigDecimal value = last == null ? BigDecimal.ZERO : last.value();
    String name = definition.name(texts);
    return new Stat(
        name,
        value == null ? null : FigureView.grouped(value),
        definition.unit(texts),
        last == null ? "" : last.at().getOrDefault(Cut.YEAR, ""),
        "/figures/" + definition.code(),
        points.size() < 2 ? null : new Sparkline(name, points));
  }
}
