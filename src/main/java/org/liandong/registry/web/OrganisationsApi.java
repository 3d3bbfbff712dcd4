package org.liandong.registry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.registry.ChangeOrganisation;
import org.liandong.registry.OrganisationDetails;
import org.liandong.registry.OrganisationFilter;
import org.liandong.registry.OrganisationKind;
import org.liandong.registry.OrganisationList;
import org.liandong.registry.OrganisationRecord;
import org.liandong.registry.OrganisationRegister;
import org.liandong.registry.OrganisationRow;
import org.liandong.registry.OrganisationStatus;
import org.liandong.registry.RegistrationRequests;
import org.liandong.registry.UnifiedCreditCode;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.web.ApiSection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register for programs: the same verbs as the pages. */
@ApiSection(
    value = "organisations",
    reads = Permission.ORGANISATIONS_READ,
    writes = Permission.ORGANISATIONS_WRITE)
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationsApi {

  private static final int LIMIT_MAX = 500;

  private final OrganisationList list;
  private final OrganisationRegister register;
  private final RegistrationRequests requests;

  OrganisationsApi(
      OrganisationList list, OrganisationRegister register, RegistrationRequests requests) {
    this.list = list;
    this.register = register;
    this.requests = requests;
  }

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable OrganisationKind kind,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(required = false) @Nullable ServiceDomain domain,
      @RequestParam(required = false) @Nullable OrganisationStatus status,
      @RequestParam(defaultValue = "name") String sort,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    OrganisationFilter filter =
        new OrganisationFilter(
            q, kind, region.isBlank() ? null : RegionCode.parse(region), domain, status, sort);
    int size = Math.clamp(limit, 1, LIMIT_MAX);
    List<OrganisationRow> rows = list.page(filter, after, size + 1);
    boolean more = rows.size() > size;
    List<OrganisationRow> shown = more ? rows.subList(0, size) : rows;
    return new Page(
        shown.stream().map(OrganisationsApi::answer).toList(),
        list.count(filter),
        more ? shown.getLast().key() : null);
  }

  @GetMapping("/{id}")
  Answer show(@PathVariable UUID id) {
    OrganisationRecord record = register.record(id);
    return answer(
        new OrganisationRow(
            id, record.version(), record.details(), record.status(), record.statusSince(), null));
  }

  @PostMapping
  ResponseEntity<Answer> register(
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      @RequestBody Body body) {
    if (body.standsFrom() == null) {
      throw Refusal.user("registry.day.missing");
    }
    UUID id = requests.register(key, body.details(), body.standsFrom());
    return ResponseEntity.created(URI.create("/api/v1/organisations/" + id)).body(show(id));
  }

  @PutMapping("/{id}")
  Answer change(@PathVariable UUID id, @RequestBody Body body) {
    register.change(
        new ChangeOrganisation(
            id,
            body.version() == null ? 0 : body.version(),
            body.details(),
            Objects.requireNonNullElse(body.reason(), "")));
    return show(id);
  }

  private static Answer answer(OrganisationRow row) {
    OrganisationDetails details = row.details();
    return new Answer(
        row.id(),
        row.version(),
        details.name(),
        details.shortName(),
        details.kind(),
        details.region().brief(),
        details.district(),
        details.creditCode() == null ? null : details.creditCode().value(),
        details.registeredOn(),
        details.authority(),
        details.domains(),
        details.staff(),
        details.note(),
        row.status(),
        row.statusSince());
  }

  /** A page; next is the {@code after} of the next, or absent on the last. */
  @Schema(name = "OrganisationPage")
  record Page(List<Answer> organisations, long total, @Nullable String next) {}

  /** An organisation. */
  @Schema(name = "Organisation")
  record Answer(
      UUID id,
      int version,
      String name,
      String shortName,
      OrganisationKind kind,
      String region,
      String district,
      @Nullable String creditCode,
      @Nullable LocalDate registeredOn,
      String authority,
      Set<ServiceDomain> domains,
      @Nullable Integer staff,
      String note,
      OrganisationStatus status,
      LocalDate statusSince) {}

  /** What a program says of an organisation; version and reason in changes only. */
  @Schema(name = "OrganisationInput")
  record Body(
      @Nullable String name,
      @Nullable String shortName,
      @Nullable OrganisationKind kind,
      @Nullable String region,
      @Nullable String district,
      @Nullable String creditCode,
      @Nullable LocalDate registeredOn,
      @Nullable LocalDate standsFrom,
      @Nullable String authority,
      @Nullable Set<ServiceDomain> domains,
      @Nullable Integer staff,
      @Nullable String note,
      @Nullable Integer version,
      @Nullable String reason) {

    OrganisationDetails details() {
      if (kind == null) {
        throw Refusal.user("registry.kind.missing");
      }
      return new OrganisationDetails(
          text(name),
          text(shortName),
          kind,
          RegionCode.parse(text(region)),
          text(district),
          text(creditCode).isBlank() ? null : UnifiedCreditCode.parse(text(creditCode)),
          registeredOn,
          text(authority),
          domains == null ? Set.of() : domains,
          staff,
          text(note));
    }

    private static String text(@Nullable String given) {
      return given == null ? "" : given;
    }
  }
}
