package org.liandong.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.people.People;
import org.liandong.people.PersonRef;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Qualification certificates. Each change moves the ledger's CERTIFICATE_HELD in the same
 * transaction, so that on any day a person counts once, at the highest level held that day.
 */
@Service
public class Certificates {

  private static final int NUMBER_LENGTH_MAX = 40;

  private final People people;
  private final CertificateRows rows;
  private final CertificateLedger ledger;
  private final WholeCity wholeCity;
  private final RegisterHistory history;
  private final RecountReasons reasons;
  private final Clock clock;

  Certificates(
      People people,
      CertificateRows rows,
      CertificateLedger ledger,
      WholeCity wholeCity,
      RegisterHistory history,
      RecountReasons reasons,
      Clock clock) {
    this.people = people;
    this.rows = rows;
    this.ledger = ledger;
    this.wholeCity = wholeCity;
    this.history = history;
    this.reasons = reasons;
    this.clock = clock;
  }

  /**
   * Records a certificate, or finds the one recorded under the same id or number.
   *
   * @return id of the record
   * @throws Refusal when the day lies ahead, or the number stands for another person or level
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public UUID record(NewCertificate certificate) {
    return recordAll(List.of(certificate)).getFirst();
  }

  /** Records many at once; all or none. The ids come in the order given. */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public List<UUID> recordAll(List<NewCertificate> given) {
    List<NewCertificate> certificates = given.stream().map(this::checked).toList();
    List<PersonRef> persons =
        people.enrolAll(certificates.stream().map(NewCertificate::holder).toList());
    List<CertificateRows.Recording> recordings = new ArrayList<>();
    for (int i = 0; i < certificates.size(); i++) {
      recordings.add(new CertificateRows.Recording(certificates.get(i), persons.get(i)));
    }
    return wholeCity.call(() -> recordAnywhere(recordings));
  }

  /**
   * Takes a certificate back, because it was withdrawn or wrongly recorded: its entries are
   * reversed, and what it had covered counts again.
   *
   * @throws Refusal when there is none, it is taken back already, or no reason is given
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public void withdraw(UUID id, String reason) {
    if (reason.isBlank()) {
      throw Refusal.user("workforce.reason.missing");
    }
    Certificate certificate =
        rows.find(id).orElseThrow(() -> Refusal.notFound("workforce.certificate.none"));
    Viewer.current().requireReach(certificate.region(), certificate.organisation());
    if (!rows.withdraw(id, reason.strip())) {
      throw Refusal.conflict("workforce.certificate.withdrawn");
    }
    history.add(
        List.of(
            new RegisterHistory.Line(
                id,
                RegisterChange.Change.WITHDRAWN,
                null,
                reason.strip(),
                certificate.region(),
                certificate.organisation())));
    wholeCity.run(() -> ledger.recount(List.of(certificate.personNumber()), reason.strip()));
  }

  /** The certificate, if this viewer may know of it. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public Optional<Certificate> find(UUID id) {
    return rows.find(id);
  }

  /** The certificates of a person that this viewer may know of, by day of issue. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<Certificate> of(int personNumber) {
    return rows.ofPerson(personNumber);
  }

  /**
   * The record that stands for the certificate already, or null; for a dry run, over every place.
   *
   * @throws Refusal when the certificate could not be recorded
   */
  @Nullable UUID there(NewCertificate given, @Nullable Integer person) {
    NewCertificate certificate = checked(given);
    List<Certificate> found = rows.among(List.of(given.id()), List.of(certificate.number()));
    for (Certificate one : found) {
      boolean own = one.id().equals(given.id());
      boolean same =
          person != null
              && one.personNumber() == person
              && one.level() == given.level()
              && one.issuedOn().equals(given.issuedOn());
      if (!own && !same) {
        throw Refusal.conflict("workforce.certificate.taken", certificate.number());
      }
    }
    return found.isEmpty() ? null : found.getFirst().id();
  }

  private List<UUID> recordAnywhere(List<CertificateRows.Recording> recordings) {
    Set<UUID> before =
        rows.among(ids(recordings), List.of()).stream()
            .map(Certificate::id)
            .collect(Collectors.toSet());
    rows.insert(recordings);
    List<Certificate> found =
        rows.among(
            ids(recordings), recordings.stream().map(r -> r.certificate().number()).toList());
    Map<UUID, Certificate> byId =
        found.stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
    Map<String, Certificate> byNumber =
        found.stream()
            .filter(certificate -> certificate.withdrawnAt() == null)
            .collect(Collectors.toMap(Certificate::number, Function.identity()));
    List<UUID> recorded = new ArrayList<>();
    List<RegisterHistory.Line> lines = new ArrayList<>();
    for (CertificateRows.Recording recording : recordings) {
      NewCertificate given = recording.certificate();
      Certificate own = byId.get(given.id());
      if (own != null && !before.contains(given.id()) && !recorded.contains(given.id())) {
        lines.add(
            new RegisterHistory.Line(
                given.id(),
                RegisterChange.Change.RECORDED,
                null,
                null,
                given.region(),
                given.organisation()));
      }
      recorded.add(same(recording, own == null ? byNumber.get(given.number()) : own).id());
    }
    history.add(lines);
    ledger.recount(
        recordings.stream().map(recording -> recording.person().number()).toList(),
        reasons.recorded());
    return recorded;
  }

  private static Certificate same(CertificateRows.Recording asked, @Nullable Certificate there) {
    NewCertificate given = asked.certificate();
    if (there == null
        || !there.number().equals(given.number())
        || there.personNumber() != asked.person().number()
        || there.level() != given.level()
        || !there.issuedOn().equals(given.issuedOn())) {
      throw Refusal.conflict("workforce.certificate.taken", given.number());
    }
    return there;
  }

  private static List<UUID> ids(List<CertificateRows.Recording> recordings) {
    return recordings.stream().map(recording -> recording.certificate().id()).toList();
  }

  private NewCertificate checked(NewCertificate given) {
    Viewer.current().requireReach(given.region(), given.organisation());
    if (!TimeOrderedId.isTimeOrdered(given.id())) {
      throw Refusal.user("workforce.id.unordered", given.id());
    }
    String number = given.number().strip();
    if (number.isEmpty() || number.length() > NUMBER_LENGTH_MAX) {
      throw Refusal.user("workforce.certificate.number", NUMBER_LENGTH_MAX);
    }
    if (given.issuedOn().isAfter(LocalDate.now(clock))) {
      throw Refusal.user("workforce.date.ahead", given.issuedOn());
    }
    return new NewCertificate(
        given.id(),
        given.holder(),
        given.level(),
        number,
        given.issuedOn(),
        given.region(),
        given.organisation());
  }
}
