package org.liandong.statistics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Entry;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Texts;
import org.liandong.statistics.Cut;
import org.liandong.statistics.EntryPage;
import org.liandong.statistics.FigureAnswer;
import org.liandong.statistics.FigureCell;
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

  @GetMapping
  Map<String, Object> catalogue(Locale locale) {
    Texts texts = new Texts(messages, locale);
    return Map.of(
        "figures",
        figures.catalogue().stream().map(definition -> json(definition, texts)).toList());
  }

  @GetMapping("/{code}")
  Map<String, @Nullable Object> answer(
      @PathVariable String code, @RequestParam Map<String, String> given, Locale locale) {
    FigureDefinition definition = figures.definition(code);
    FigureQuery query = FigureParameters.query(code, given, LocalDate.now(clock));
    boolean own =
        Viewer.current().may(Permission.FIGURES_READ) && !"public".equals(given.get("scope"));
    FigureAnswer answer =
        figures.witnessed(own ? figures.answer(query) : figures.publicAnswer(query));
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", answer.code());
    json.put("name", definition.name(new Texts(messages, locale)));
    json.put("unit", definition.unit(new Texts(messages, locale)));
    json.put("from", answer.from().toString());
    json.put("to", answer.to().toString());
    json.put("treeSize", answer.treeSize());
    json.put("value", answer.value());
    json.put("cells", answer.cells().stream().map(FiguresApi::json).toList());
    json.put("suppressed", answer.suppressed());
    json.put("receipt", answer.receipt());
    return json;
  }

  @GetMapping("/{code}/entries")
  Map<String, @Nullable Object> entries(
      @PathVariable String code,
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String after) {
    EntryPage page =
        figures.entries(FigureParameters.query(code, given, LocalDate.now(clock)), after, limit);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("entries", page.entries().stream().map(FiguresApi::json).toList());
    json.put("next", page.next());
    return json;
  }

  private static Map<String, @Nullable Object> json(FigureCell cell) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    cell.at().forEach((cut, value) -> json.put(cut.parameter(), value));
    json.put("value", cell.value());
    if (cell.suppressed()) {
      json.put("suppressed", true);
    }
    return json;
  }

  private static Map<String, @Nullable Object> json(Entry entry) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("fact", entry.fact());
    json.put("occurredOn", entry.occurredOn().toString());
    json.put("region", entry.dimensions().region().toString());
    json.put("organisation", entry.dimensions().organisation());
    json.put("project", entry.dimensions().project());
    json.put("domain", entry.dimensions().domain());
    json.put("method", entry.dimensions().method());
    json.put("group", entry.dimensions().group());
    json.put("category", entry.dimensions().category());
    json.put("count", entry.amounts().count());
    json.put("minutes", entry.amounts().minutes());
    json.put("cents", entry.amounts().cents());
    json.put("sourceType", entry.source().type());
    json.put("sourceId", entry.source().id());
    json.put("reverses", entry.reverses());
    json.put("recordedAt", entry.recordedAt().toString());
    return json;
  }

  private static Map<String, Object> json(FigureDefinition definition, Texts texts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", definition.code());
    json.put("version", definition.version());
    json.put("name", definition.name(texts));
    json.put("unit", definition.unit(texts));
    json.put("kind", definition.kind());
    json.put("public", definition.isPublic());
    List<String> cuts = new ArrayList<>();
    for (Cut cut : Cut.values()) {
      if (definition.cuts().contains(cut)) {
        cuts.add(cut.parameter());
      }
    }
    json.put("by", cuts);
    json.put("definition", definition.canonical());
    json.put("definitionHash", definition.hash());
    return json;
  }
}
