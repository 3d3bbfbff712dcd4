package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.AccessEvent;
import org.liandong.identity.AccessFilter;
import org.liandong.identity.AccessLine;
import org.liandong.identity.AccessLog;
import org.liandong.identity.AccessPage;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.web.Paging;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log for auditors, and its export. */
@Controller
@RequestMapping("/console/access-log")
class AccessLogController {

  private static final int PAGE_SIZE = 100;

  private final AccessLog log;

  AccessLogController(AccessLog log) {
    this.log = log;
  }

  @GetMapping
  AccessLogPage list(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable AccessEvent event,
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable UUID record,
      @RequestParam(required = false) @Nullable String after) {
    AccessPage page = log.list(filter(from, to, event, username, record), after, PAGE_SIZE);
    return new AccessLogPage(
        page.lines(),
        new AccessLogPage.Asked(
            text(from), text(to), event == null ? "" : event.name(), text(username), text(record)),
        new Paging(-1, page.lines().size(), page.next(), after == null, ""));
  }

  @GetMapping("/export.csv")
  void export(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable AccessEvent event,
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable UUID record,
      HttpServletResponse response)
      throws IOException {
    Viewer.current().require(Permission.ACCESS_LOG_READ); // before the answer has begun
    log.exported("identity.access-log", "%s..%s".formatted(text(from), text(to)));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"access-log.csv\"");
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      out.write("\uFEFFat,event,username,kind,record,detail,address\r\n");
      log.each(filter(from, to, event, username, record), line -> write(out, line));
    }
  }

  private static void write(Writer out, AccessLine line) {
    String row =
        Stream.of(
                line.at().toString(),
                line.event().name(),
                line.username(),
                line.kind(),
                text(line.record()),
                line.detail(),
                line.address())
            .map(AccessLogController::cell)
            .collect(Collectors.joining(",", "", "\r\n"));
    try {
      out.write(row);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Quoted, and never a formula for the spreadsheet that opens it. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  private static AccessFilter filter(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable AccessEvent event,
      @Nullable String username,
      @Nullable UUID record) {
    String name = username == null || username.isBlank() ? null : username;
    return new AccessFilter(from, to, event, name, record);
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
