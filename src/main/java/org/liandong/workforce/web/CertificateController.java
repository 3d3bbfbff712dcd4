package org.liandong.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.AccessLog;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Option;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.Texts;
import org.liandong.workforce.Certificate;
import org.liandong.workforce.CertificateLine;
import org.liandong.workforce.CertificateList;
import org.liandong.workforce.CertificateSlice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Certificates in the console, and the same rows as a workbook. */
@Controller
@RequestMapping(CertificateController.PATH)
@SuppressWarnings("RequestMappingAnnotation") // the filter is a record of parameters
class CertificateController {

  static final String PATH = "/console/certificates";
  private static final int SHOWN = 50;

  private final CertificateList certificates;
  private final RegisterPlaces places;
  private final AccessLog accessLog;
  private final MessageSource messages;

  CertificateController(
      CertificateList certificates,
      RegisterPlaces places,
      AccessLog accessLog,
      MessageSource messages) {
    this.certificates = certificates;
    this.places = places;
    this.accessLog = accessLog;
    this.messages = messages;
  }

  @GetMapping
  CertificatesPage list(
      @ModelAttribute CertificateQuery query,
      @RequestParam(required = false) @Nullable UUID after) {
    CertificateSlice slice = certificates.page(query.filter(), after, SHOWN);
    UUID next = slice.next();
    return new CertificatesPage(
        query,
        slice.rows(),
        new Paging(
            slice.total(),
            slice.rows().size(),
            next == null ? null : next.toString(),
            after == null,
            ""),
        names(slice.rows()),
        certificates.years().stream()
            .map(String::valueOf)
            .map(year -> new Option(year, year))
            .toList(),
        new CertificatesPage.Choices(places.organisations(), places.districts()));
  }

  @GetMapping("/export")
  void export(
      @ModelAttribute CertificateQuery query,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Texts texts = new Texts(messages, RequestContextUtils.getLocale(request));
    accessLog.exported(
        "workforce.certificate",
        String.join(" ", query.levelName(), query.yearText(), query.districtText()).strip());
    List<String> header =
        List.of(
            texts.text("workforce.field.name"),
            texts.text("workforce.field.level"),
            texts.text("workforce.field.number"),
            texts.text("workforce.field.issued-on"),
            texts.text("workforce.field.organisation"),
            texts.text("workforce.field.region"),
            texts.text("workforce.field.status"));
    String title = texts.text("workforce.certificates");
    try (SheetWriter sheet = SheetWriter.download(SheetFormat.XLSX, response, title, header)) {
      certificates.each(query.filter(), rows -> write(sheet, rows, texts));
    }
  }

  private void write(SheetWriter sheet, List<CertificateLine> rows, Texts texts) {
    Map<UUID, String> names = names(rows);
    for (CertificateLine line : rows) {
      Certificate certificate = line.certificate();
      UUID organisation = certificate.organisation();
      ExportController.write(
          sheet,
          Arrays.asList(
              certificate.name(),
              texts.name(certificate.level()),
              certificate.number(),
              certificate.issuedOn(),
              organisation == null ? null : names.get(organisation),
              places.path(certificate.region()),
              texts.name(line.state())));
    }
  }

  private Map<UUID, String> names(List<CertificateLine> rows) {
    return places.names(rows.stream().map(line -> line.certificate().organisation()));
  }
}
