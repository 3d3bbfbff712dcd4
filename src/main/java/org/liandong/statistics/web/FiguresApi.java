package org.liandong.statistics.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.ApiSection;
import org.liandong.shared.web.Texts;
import org.liandong.shared.web.WithoutToken;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureDefinition;
import org.liandong.statistics.FigureQuery;
import org.liandong.statistics.Figures;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Figures for programs. Without a token, or with {@code scope=public}, the official value under
 * disclosure control; with a token allowed to read figures, what its account may see.
 */
@ApiSection(value = "figures", reads = Permission.FIGURES_READ)
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

  private final Figures figures;
  private final MessageSource messages;
  private final Clock clock;

  FiguresApi(Figures figures, MessageSource messages, Clock clock) {
    this.figures = figures;
    this.messages = messages;
    this.clock = clock;
  }

  @WithoutToken
  @GetMapping
  CatalogueBody catalogue(Locale locale) {
    Texts texts = new Texts(messages, locale);
    return new CatalogueBody(
        figures.catalogue().stream()
            .map(definition -> DefinitionBody.of(definition, texts))
            .toList());
  }

  @WithoutToken
  @FigureQuestion
  @GetMapping("/{code}")
  FigureBody answer(
      @PathVariable String code,
      @Parameter(hidden = true) @RequestParam Map<String, String> given,
      Locale locale) {
    FigureDefinition definition = figures.definition(code);
    FigureQuery query = FigureParameters.query(code, given, LocalDate.now(clock));
    boolean own =
        Viewer.current().may(Permission.FIGURES_READ) && !"public".equals(given.get("scope"));
    FigureAnswer answer =
        figures.witnessed(own ? figures.answer(query) : figures.publicAnswer(query));
    return FigureBody.of(answer, definition, new Texts(messages, locale));
  }

  @FigureQuestion
  @GetMapping("/{code}/entries")
  FigureEntriesBody entries(
      @PathVariable String code,
      @Parameter(hidden = true) @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String after) {
    return FigureEntriesBody.of(
        figures.entries(FigureParameters.query(code, given, LocalDate.now(clock)), after, limit));
  }

  /** All definitions there are. */
  @Schema(name = "FigureCatalogue")
  record CatalogueBody(List<DefinitionBody> figures) {}
}
