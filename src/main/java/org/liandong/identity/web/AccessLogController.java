package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.AccessEvent;
import org.liandong.identity.AccessFilter;
import org.liandong.identity.AccessLine;
import org.liandong.identity.AccessLog;
import org.liandong.identity.AccessPage;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Paging;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The access log for auditors, and its export. */
@Controller
@RequestMapping("/console/access-log")
class AccessLogController {

  private static final int PAGE_SIZE = 100;
  private static final List<String> HEADER =
      List.of("at", "event", "username", "kind", "record", "detail", "address");

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

  @GetMapping("/export.{extension:xlsx|csv}")
  void export(
      @PathVariable String extension,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable AccessEvent event,
      @RequestParam(required = false) @Nullable String username,
      @RequestParam(required = false) @Nullable UUID record,
      HttpServletResponse response)
      throws IOException {
    Viewer.current().require(Permission.ACCESS_LOG_READ); // before the answer has begun
    log.exported("identity.access-log", "%s..%s".formatted(text(from), text(to)));
    SheetFormat format = extension.equals("csv") ? SheetFormat.CSV : SheetFormat.XLSX;
    try (SheetWriter sheet = SheetWriter.download(format, response, "access-log", HEADER)) {
      log.each(filter(from, to, event, username, record), line -> write(sheet, line));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void write(SheetWriter sheet, AccessLine line) {
    try {
      sheet.row(
          List.of(
              line.at().toString(),
              line.event().name(),
              line.username(),
              line.kind(),
              text(line.record()),
              line.detail(),
              line.address()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
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
