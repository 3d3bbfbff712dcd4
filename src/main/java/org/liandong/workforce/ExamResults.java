package org.liandong.workforce;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * Results of the qualification examination, by year. Each change moves the ledger's EXAM_PASSED in
 * the same transaction: once for a person, year and level.
 */
@Service
public class ExamResults {

  private static final int FIRST_YEAR = 2008;
  private static final int SCORE_MAX = 100;
  private static final int USUAL_DAY = 15;

  private final People people;
  private final ExamRows rows;
  private final ExamLedger ledger;
  private final WholeCity wholeCity;
  private final RegisterHistory history;
  private final Reasons reasons;
  private final Clock clock;

  ExamResults(
      People people,
      ExamRows rows,
      ExamLedger ledger,
      WholeCity wholeCity,
      RegisterHistory history,
      Reasons reasons,
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
   * Records a result, or finds the one recorded under the same id, or for the same person, year and
   * level with the same scores.
   *
   * @return id of the record
   * @throws Refusal when year, scores or outcome are impossible, or another result stands there
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public UUID record(NewExamResult result) {
    return recordAll(List.of(result)).getFirst();
  }

  /** Records many at once; all or none. The ids come in the order given. */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public List<UUID> recordAll(List<NewExamResult> results) {
    results.forEach(this::check);
    List<PersonRef> persons =
        people.enrolAll(results.stream().map(NewExamResult::candidate).toList());
    List<ExamRows.Recording> recordings = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      NewExamResult result = results.get(i);
      recordings.add(
          new ExamRows.Recording(
              result,
              persons.get(i),
              heldOn(result),
              rows.passLine(result.year(), result.region())));
    }
    return wholeCity.call(() -> recordAnywhere(recordings));
  }

  /**
   * Takes a result back, because it was annulled or wrongly recorded.
   *
   * @throws Refusal when there is none, it is taken back already, or no reason is given
   */
  @Requires(Permission.WORKFORCE_WRITE)
  @Transactional
  public void withdraw(UUID id, String reason) {
    if (reason.isBlank()) {
      throw Refusal.user("workforce.reason.missing");
    }
    ExamResult result = rows.find(id).orElseThrow(() -> Refusal.notFound("workforce.exam.none"));
    Viewer.current().requireReach(result.region(), result.organisation());
    if (!rows.withdraw(id, reason.strip())) {
      throw Refusal.conflict("workforce.exam.withdrawn");
    }
    history.add(
        List.of(
            new RegisterHistory.Line(
                id,
                RegisterChange.Change.WITHDRAWN,
                null,
                reason.strip(),
                result.region(),
                result.organisation())));
    wholeCity.run(() -> ledger.recount(List.of(result.personNumber()), reason.strip()));
  }

  /** The result, if this viewer may know of it. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public Optional<ExamResult> find(UUID id) {
    return rows.find(id);
  }

  /** The results of a person that this viewer may know of, latest year first. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<ExamResult> of(int personNumber) {
    return rows.ofPerson(personNumber);
  }

  private List<UUID> recordAnywhere(List<ExamRows.Recording> recordings) {
    List<ExamRows.Recording> fresh =
        recordings.stream().filter(recording -> rows.same(recording).isEmpty()).toList();
    rows.insert(fresh);
    history.add(
        fresh.stream()
            .map(recording ->
                new RegisterHistory.Line(
                    recording.result().id(),
                    RegisterChange.Change.RECORDED,
                    null,
                    null,
                    recording.result().region(),
                    recording.result().organisation()))
            .toList());
    ledger.recount(
        recordings.stream().map(recording -> recording.person().number()).toList(),
        reasons.recorded());
    return recordings.stream().map(this::recorded).toList();
  }

  private UUID recorded(ExamRows.Recording recording) {
    NewExamResult given = recording.result();
    ExamResult there =
        rows.same(recording)
            .orElseThrow(() -> new IllegalStateException("the row was just written"));
    if (!there.id().equals(given.id()) && !there.scores().equals(given.scores())) {
      throw Refusal.conflict("workforce.exam.taken", Integer.toString(given.year()));
    }
    return there.id();
  }

  private LocalDate heldOn(NewExamResult result) {
    if (result.heldOn() != null) {
      return result.heldOn();
    }
    LocalDate usual = LocalDate.of(result.year(), Month.JUNE, USUAL_DAY);
    LocalDate today = LocalDate.now(clock);
    return usual.isAfter(today) ? today : usual;
  }

  private void check(NewExamResult result) {
    Viewer.current().requireReach(result.region(), result.organisation());
    if (!TimeOrderedId.isTimeOrdered(result.id())) {
      throw Refusal.user("workforce.id.unordered", result.id());
    }
    LocalDate today = LocalDate.now(clock);
    if (result.year() < FIRST_YEAR || result.year() > today.getYear()) {
      throw Refusal.user(
          "workforce.exam.year", Integer.toString(FIRST_YEAR), Integer.toString(today.getYear()));
    }
    LocalDate heldOn = heldOn(result);
    if (heldOn.isAfter(today)) {
      throw Refusal.user("workforce.date.ahead", heldOn);
    }
    if (heldOn.getYear() != result.year()) {
      throw Refusal.user("workforce.exam.day", Integer.toString(result.year()));
    }
    if (result.scores().values().stream().anyMatch(score -> score < 0 || score > SCORE_MAX)) {
      throw Refusal.user("workforce.exam.score");
    }
    if (!ExamRule.papers(result.level()).containsAll(result.scores().keySet())) {
      throw Refusal.user("workforce.exam.paper");
    }
    if (result.scores().isEmpty() && result.passed() == null) {
      throw Refusal.user("workforce.exam.outcome");
    }
  }
}
