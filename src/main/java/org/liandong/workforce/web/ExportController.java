package org.liandong.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.AccessLog;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Texts;
import org.liandong.workforce.ExamFilter;
import org.liandong.workforce.ExamPaper;
import org.liandong.workforce.ExamResult;
import org.liandong.workforce.ExamResults;
import org.liandong.workforce.ProfessionalLevel;
import org.liandong.workforce.SocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Lists of the register as workbooks: the same rows as the list, streamed. */
@Controller
@SuppressWarnings("RequestMappingAnnotation") // the filter is a record of parameters
class ExportController {

  private final SocialWorkers workers;
  private final ExamResults exams;
  private final RegisterPlaces places;
  private final AccessLog accessLog;
  private final MessageSource messages;

  ExportController(
      SocialWorkers workers,
      ExamResults exams,
      RegisterPlaces places,
      AccessLog accessLog,
      MessageSource messages) {
    this.workers = workers;
    this.exams = exams;
    this.places = places;
    this.accessLog = accessLog;
    this.messages = messages;
  }

  @GetMapping(SocialWorkerController.PATH + "/export")
  void workers(
      @ModelAttribute WorkerQuery query, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    accessLog.exported("workforce.worker", query.levelName() + " " + query.districtText());
    String title = texts.text("workforce.workers");
    List<String> header =
        List.of(
            texts.text("workforce.field.name"),
            texts.text("workforce.field.level"),
            texts.text("workforce.field.organisation"),
            texts.text("workforce.field.region"),
            texts.text("workforce.field.since"),
            texts.text("workforce.field.until"));
    try (SheetWriter sheet = SheetWriter.download(SheetFormat.XLSX, response, title, header)) {
      workers.each(
          query.filter(),
          step -> places.lines(step).forEach(line -> write(sheet, row(line, texts))));
    }
  }

  @GetMapping(ExamController.PATH + "/export")
  void exams(
      @RequestParam int year,
      @RequestParam(required = false) @Nullable ProfessionalLevel level,
      @RequestParam(required = false) @Nullable Boolean passed,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    accessLog.exported("workforce.exam", Integer.toString(year));
    List<String> header =
        Stream.of(
                Stream.of(
                    texts.text("workforce.field.year"),
                    texts.text("workforce.field.name"),
                    texts.text("workforce.field.level")),
                Arrays.stream(ExamPaper.values()).map(texts::name),
                Stream.of(
                    texts.text("workforce.field.outcome"), texts.text("workforce.field.region")))
            .flatMap(part -> part)
            .toList();
    String title = texts.text("workforce.exams") + year;
    try (SheetWriter sheet = SheetWriter.download(SheetFormat.XLSX, response, title, header)) {
      exams.each(new ExamFilter(year, level, passed), result -> write(sheet, row(result, texts)));
    }
  }

  private static List<@Nullable Object> row(WorkerLine line, Texts texts) {
    SocialWorker worker = line.worker();
    ProfessionalLevel level = worker.level();
    return Arrays.asList(
        worker.name(),
        level == null ? null : texts.name(level),
        line.organisation(),
        line.place(),
        worker.since(),
        worker.until());
  }

  private List<@Nullable Object> row(ExamResult result, Texts texts) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(result.year());
    cells.add(result.name());
    cells.add(texts.name(result.level()));
    for (ExamPaper paper : ExamPaper.values()) {
      cells.add(result.scores().get(paper));
    }
    cells.add(texts.text(result.passed() ? "workforce.passed" : "workforce.not-passed"));
    cells.add(places.path(result.region()));
    return cells;
  }

  static void write(SheetWriter sheet, List<? extends @Nullable Object> cells) {
    try {
      sheet.row(cells);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
