package org.liandong.people.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.AccessLog;
import org.liandong.people.Identity;
import org.liandong.people.IdentityAbsence;
import org.liandong.people.IdentityType;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.people.Person;
import org.liandong.people.PersonRef;
import org.liandong.people.Sex;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.web.ApiSection;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Persons for programs. A repeated POST finds what the first one made. */
@ApiSection(value = "people", reads = Permission.PEOPLE_READ, writes = Permission.PEOPLE_WRITE)
@RestController
class PeopleApi {

  private static final int LIMIT_MAX = 100;

  private final People people;
  private final AccessLog accessLog;

  PeopleApi(People people, AccessLog accessLog) {
    this.people = people;
    this.accessLog = accessLog;
  }

  @PostMapping("/api/v1/people")
  ResponseEntity<PersonRef> record(
      @Valid @RequestBody Input input,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key) {
    PersonRef ref = people.record(input.person(key == null ? TimeOrderedId.next() : key));
    return ResponseEntity.created(URI.create("/api/v1/people/" + ref.id())).body(ref);
  }

  @GetMapping("/api/v1/people/{id}")
  Body one(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    if (reason.isBlank() && people.sensitive(id)) {
      throw Refusal.user("people.reason.missing");
    }
    accessLog.read("people.person", id, reason.isBlank() ? "API" : reason);
    return people.find(id).map(Body::of).orElseThrow(() -> Refusal.notFound("people.none"));
  }

  @GetMapping("/api/v1/people")
  List<Body> search(@RequestParam String q, @RequestParam(defaultValue = "20") int limit) {
    return people.search(q, Math.clamp(limit, 1, LIMIT_MAX)).stream().map(Body::of).toList();
  }

  /** A person as a program sends him. */
  @Schema(name = "PersonInput")
  record Input(
      @NotNull String name,
      @Nullable Sex sex,
      @Nullable LocalDate birthDate,
      @Nullable IdentityType identityType,
      @Nullable String identityNumber,
      @Nullable IdentityAbsence identityAbsence,
      @Nullable String phone,
      @NotNull String region,
      @Nullable String householdRegion,
      @Nullable String address,
      @Nullable UUID organisation) {

    NewPerson person(UUID id) {
      return new NewPerson(
          id,
          name,
          sex == null ? Sex.UNSTATED : sex,
          birthDate,
          identity(),
          phone,
          RegionCode.parse(region),
          householdRegion == null ? null : RegionCode.parse(householdRegion),
          address,
          organisation,
          null);
    }

    private Identity identity() {
      if (identityNumber != null) {
        return Identity.of(
            identityType == null ? IdentityType.RESIDENT_ID : identityType, identityNumber);
      }
      return identityAbsence == null ? Identity.NOT_COLLECTED : Identity.none(identityAbsence);
    }
  }

  /** A person as a program gets him; numbers masked. */
  @Schema(name = "Person")
  record Body(
      UUID id,
      int number,
      String name,
      Sex sex,
      @Nullable LocalDate birthDate,
      String identityMasked,
      String phoneMasked,
      String region,
      int canonical) {

    static Body of(Person person) {
      return new Body(
          person.id(),
          person.number(),
          person.name(),
          person.sex(),
          person.birthDate(),
          person.identityMasked(),
          person.phoneMasked(),
          person.region().brief(),
          person.canonical());
    }
  }
}
