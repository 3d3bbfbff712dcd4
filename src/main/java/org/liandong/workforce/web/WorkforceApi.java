package org.liandong.workforce.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Identity;
import org.liandong.people.IdentityAbsence;
import org.liandong.people.NewPerson;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.web.ApiSection;
import org.liandong.workforce.Certificate;
import org.liandong.workforce.Certificates;
import org.liandong.workforce.ExamFilter;
import org.liandong.workforce.ExamPaper;
import org.liandong.workforce.ExamResult;
import org.liandong.workforce.ExamResults;
import org.liandong.workforce.ExamSlice;
import org.liandong.workforce.NewCertificate;
import org.liandong.workforce.NewExamResult;
import org.liandong.workforce.NewSocialWorker;
import org.liandong.workforce.ProfessionalLevel;
import org.liandong.workforce.SocialWorker;
import org.liandong.workforce.SocialWorkers;
import org.liandong.workforce.WorkerSlice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The professional register for programs. A repeated POST finds what the first one made. */
@ApiSection(
    value = "workforce",
    reads = Permission.WORKFORCE_READ,
    writes = Permission.WORKFORCE_WRITE)
@RestController
class WorkforceApi {

  private static final int LIMIT_MAX = 500;

  private final SocialWorkers workers;
  private final Certificates certificates;
  private final ExamResults exams;

  WorkforceApi(SocialWorkers workers, Certificates certificates, ExamResults exams) {
    this.workers = workers;
    this.certificates = certificates;
    this.exams = exams;
  }

  @PostMapping("/api/v1/social-workers")
  ResponseEntity<SocialWorker> register(
      @Valid @RequestBody WorkerInput input,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
    UUID id =
        workers.register(
            new NewSocialWorker(
                idOf(key),
                input.person().person(idOf(key), input.region()),
                input.organisation(),
                RegionCode.parse(input.region()),
                input.since()));
    return ResponseEntity.created(URI.create("/api/v1/social-workers/" + id))
        .body(workers.require(id));
  }

  @GetMapping("/api/v1/social-workers/{id}")
  SocialWorker worker(@PathVariable UUID id) {
    return workers.require(id);
  }

  @GetMapping("/api/v1/social-workers")
  @SuppressWarnings("RequestMappingAnnotation") // the filter is a record of parameters
  SocialWorkerPage list(
      @ModelAttribute WorkerQuery query,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "100") int limit) {
    WorkerSlice slice = workers.page(query.filter(), after, Math.clamp(limit, 1, LIMIT_MAX));
    return new SocialWorkerPage(slice.rows(), slice.total(), slice.next());
  }

  @PostMapping("/api/v1/certificates")
  ResponseEntity<Certificate> recordCertificate(
      @Valid @RequestBody CertificateInput input,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
    UUID id =
        certificates.record(
            new NewCertificate(
                idOf(key),
                input.holder().person(idOf(key), input.region()),
                input.level(),
                input.number(),
                input.issuedOn(),
                RegionCode.parse(input.region()),
                input.organisation()));
    return ResponseEntity.created(URI.create("/api/v1/certificates/" + id)).body(certificate(id));
  }

  @GetMapping("/api/v1/certificates/{id}")
  Certificate certificate(@PathVariable UUID id) {
    return certificates.find(id).orElseThrow(() -> Refusal.notFound("workforce.certificate.none"));
  }

  @DeleteMapping("/api/v1/certificates/{id}")
  Certificate withdrawCertificate(@PathVariable UUID id, @RequestParam String reason) {
    certificates.withdraw(id, reason);
    return certificate(id);
  }

  @PostMapping("/api/v1/exam-results")
  ResponseEntity<ExamResult> recordResult(
      @Valid @RequestBody ExamInput input,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
    UUID id =
        exams.record(
            new NewExamResult(
                idOf(key),
                input.candidate().person(idOf(key), input.region()),
                input.year(),
                input.level(),
                input.scores() == null ? Map.of() : input.scores(),
                input.passed(),
                input.heldOn(),
                RegionCode.parse(input.region()),
                input.organisation()));
    return ResponseEntity.created(URI.create("/api/v1/exam-results/" + id)).body(result(id));
  }

  @GetMapping("/api/v1/exam-results/{id}")
  ExamResult result(@PathVariable UUID id) {
    return exams.find(id).orElseThrow(() -> Refusal.notFound("workforce.exam.none"));
  }

  @GetMapping("/api/v1/exam-results")
  ExamResultPage results(
      @RequestParam int year,
      @RequestParam(required = false) @Nullable ProfessionalLevel level,
      @RequestParam(required = false) @Nullable Boolean passed,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "100") int limit) {
    ExamSlice slice =
        exams.page(new ExamFilter(year, level, passed), after, Math.clamp(limit, 1, LIMIT_MAX));
    return new ExamResultPage(slice.rows(), slice.total(), slice.passed(), slice.next());
  }

  @DeleteMapping("/api/v1/exam-results/{id}")
  ExamResult withdrawResult(@PathVariable UUID id, @RequestParam String reason) {
    exams.withdraw(id, reason);
    return result(id);
  }

  private static UUID idOf(@Nullable UUID key) {
    return key == null ? TimeOrderedId.next() : key;
  }

  /** A page of social workers, latest registered first. */
  record SocialWorkerPage(List<SocialWorker> rows, long total, @Nullable UUID next) {}

  /** A page of results, latest recorded first; passed counts the whole list. */
  record ExamResultPage(List<ExamResult> rows, long total, long passed, @Nullable UUID next) {}

  /** Who it is about, as a program says it. */
  @Schema(name = "NamedPerson")
  record PersonInput(
      @NotNull String name,
      @Nullable String identityNumber,
      @Nullable IdentityAbsence identityAbsence,
      @Nullable String phone) {

    NewPerson person(UUID record, String region) {
      IdentityAbsence absence =
          identityAbsence == null ? IdentityAbsence.NOT_COLLECTED : identityAbsence;
      return NewPerson.named(name, RegionCode.parse(region))
          .withId(TimeOrderedId.derived(record, "person"))
          .with(identityNumber == null ? Identity.none(absence) : Identity.resident(identityNumber))
          .withContact(phone, null);
    }
  }

  /** A social worker as a program sends her. */
  @Schema(name = "SocialWorkerInput")
  record WorkerInput(
      @NotNull @Valid PersonInput person,
      @Nullable UUID organisation,
      @NotNull String region,
      @NotNull LocalDate since) {}

  /** A certificate as a program sends it. */
  record CertificateInput(
      @NotNull @Valid PersonInput holder,
      @NotNull ProfessionalLevel level,
      @NotNull String number,
      @NotNull LocalDate issuedOn,
      @NotNull String region,
      @Nullable UUID organisation) {}

  /** A result as a program sends it. */
  @Schema(name = "ExamResultInput")
  record ExamInput(
      @NotNull @Valid PersonInput candidate,
      int year,
      @NotNull ProfessionalLevel level,
      @Nullable Map<ExamPaper, Integer> scores,
      @Nullable Boolean passed,
      @Nullable LocalDate heldOn,
      @NotNull String region,
      @Nullable UUID organisation) {}
}
