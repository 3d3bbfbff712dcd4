package org.liandong.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.regions.Regions;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationFilter;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.OrganisationList;
import org.liandong.registry.OrganisationRegister;
import org.liandong.registry.OrganisationRow;
import org.liandong.registry.OrganisationStatus;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.Viewer;
import org.liandong.shared.sheets.SheetFormat;
import org.liandong.shared.sheets.SheetWriter;
import org.liandong.shared.web.Form;
import org.liandong.shared.web.Paging;
import org.liandong.shared.web.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations, its export, and the record. */
@Controller
@RequestMapping("/console/organisations")
class OrganisationListController {

  private static final int PAGE_ROWS = 50;
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "shortName",
          "kind",
          "region",
          "place",
          "district",
          "creditCode",
          "registeredOn",
          "status",
          "statusSince",
          "authority",
          "domains",
          "staff",
          "note");

  private final OrganisationList list;
  private final OrganisationRegister register;
  private final Regions regions;
  private final PlaceOptions places;
  private final MessageSource messages;

  OrganisationListController(
      OrganisationList list,
      OrganisationRegister register,
      Regions regions,
      PlaceOptions places,
      MessageSource messages) {
    this.list = list;
    this.register = register;
    this.regions = regions;
    this.places = places;
    this.messages = messages;
  }

  @GetMapping
  OrganisationsPage list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable OrganisationKind kind,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(required = false) @Nullable ServiceDomain domain,
      @RequestParam(required = false) @Nullable OrganisationStatus status,
      @RequestParam(defaultValue = "name") String sort,
      @RequestParam(required = false) @Nullable String after) {
    OrganisationFilter filter =
        new OrganisationFilter(q, kind, region(region), domain, status, sort);
    List<OrganisationRow> rows = list.page(filter, after, PAGE_ROWS + 1);
    boolean more = rows.size() > PAGE_ROWS;
    List<OrganisationRow> shown = more ? rows.subList(0, PAGE_ROWS) : rows;
    return new OrganisationsPage(
        filter,
        shown,
        new Paging(
            list.count(filter),
            shown.size(),
            more ? shown.getLast().key() : null,
            after == null,
            regions.describe(Viewer.current().jurisdiction())),
        places.counties(),
        places::path);
  }

  @GetMapping("/export.xlsx")
  void export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable OrganisationKind kind,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(required = false) @Nullable ServiceDomain domain,
      @RequestParam(required = false) @Nullable OrganisationStatus status,
      @RequestParam(defaultValue = "name") String sort,
      HttpServletResponse response)
      throws IOException {
    OrganisationFilter filter =
        new OrganisationFilter(q, kind, region(region), domain, status, sort);
    list.count(filter);
    Texts texts = new Texts(messages, LocaleContextHolder.getLocale());
    List<String> header =
        COLUMNS.stream().map(column -> texts.text(OrganisationPage.FIELD + column)).toList();
    try (SheetWriter sheet =
        SheetWriter.download(
            SheetFormat.XLSX, response, texts.text("registry.organisations"), header)) {
      list.each(filter, row -> write(sheet, row, texts));
    }
  }

  @GetMapping("/{id}")
  OrganisationPage show(@PathVariable UUID id) {
    return new OrganisationPage(register.record(id), Form.blank(), places.all(), places::path);
  }

  private void write(SheetWriter sheet, OrganisationRow row, Texts texts) {
    OrganisationDetails details = row.details();
    try {
      sheet.row(
          Arrays.asList(
              details.name(),
              details.shortName(),
              texts.name(details.kind()),
              details.region().brief(),
              places.path(details.region()),
              details.district(),
              details.creditCode(),
              details.registeredOn(),
              texts.name(row.status()),
              row.statusSince(),
              details.authority(),
              details.domains().stream().sorted().map(texts::name).collect(Collectors.joining("、")),
              details.staff(),
              details.note()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static @Nullable RegionCode region(String text) {
    return text.isBlank() ? null : RegionCode.parse(text);
  }
}
