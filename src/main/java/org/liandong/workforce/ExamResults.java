package org.liandong.workforce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.people.People;
import org.liandong.people.PersonRef;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of the qualification examination, by year. Each change moves the ledger's EXAM_PASSED in
 * the same transaction: once for a person, year and level.
 */
@Service
public class ExamResults {

  private final People people;
  private final ExamRows rows;
  private final ExamLedger ledger;
  private final WholeCity wholeCity;
  private final RegisterHistory history;
  private final ExamBoard board;
  private final ExamChecks checks;

  ExamResults(
      People people,
      ExamRows rows,
      ExamLedger ledger,
      WholeCity wholeCity,
      RegisterHistory history,
      ExamBoard board,
      ExamChecks checks) {
    this.people = people;
    this.rows = rows;
    this.ledger = ledger;
    this.wholeCity = wholeCity;
    this.history = history;
    this.board = board;
    this.checks = checks;
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
    results.forEach(checks::check);
    List<PersonRef> persons =
        people.enrolAll(results.stream().map(NewExamResult::candidate).toList());
    List<ExamRows.Recording> recordings = new ArrayList<>();
    Map<Spot, Integer> lines = new HashMap<>();
    for (int i = 0; i < results.size(); i++) {
      NewExamResult result = results.get(i);
      recordings.add(
          new ExamRows.Recording(
              result,
              persons.get(i),
              checks.heldOn(result),
              lines.computeIfAbsent(
                  new Spot(result.year(), result.region()),
                  spot -> rows.passLine(spot.year(), spot.region()))));
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

  /** Years with results, latest first. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return board.years();
  }

  /** A page of the list, latest recorded first, with the counts of the whole list. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public ExamSlice page(ExamFilter filter, @Nullable UUID after, int limit) {
    return board.page(filter, after, limit);
  }

  /** Hands every row of the list to the receiver, without holding them all. */
  @Requires(Permission.WORKFORCE_READ)
  @Transactional(readOnly = true)
  public void each(ExamFilter filter, Consumer<ExamResult> receiver) {
    board.each(filter, receiver);
  }

  /**
   * The result that stands there already, or null; for a dry run, over every place.
   *
   * @throws Refusal when the result could not be recorded
   */
  @Nullable UUID there(NewExamResult given, @Nullable Integer person) {
    checks.check(given);
    PersonRef candidate = new PersonRef(given.candidate().id(), person == null ? 0 : person);
    ExamResult found =
        rows.same(List.of(new ExamRows.Recording(given, candidate, checks.heldOn(given), 0)))
            .getFirst();
    if (found == null) {
      return null;
    }
    if (!found.id().equals(given.id()) && !found.scores().equals(given.scores())) {
      throw Refusal.conflict("workforce.exam.taken", Integer.toString(given.year()));
    }
    return found.id();
  }

  private List<UUID> recordAnywhere(List<ExamRows.Recording> recordings) {
    List<@Nullable ExamResult> before = rows.same(recordings);
    List<ExamRows.Recording> fresh =
        IntStream.range(0, before.size())
            .filter(i -> before.get(i) == null)
            .mapToObj(recordings::get)
            .toList();
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
        checks.reason());
    List<@Nullable ExamResult> after = rows.same(recordings);
    return IntStream.range(0, after.size())
        .mapToObj(i -> recorded(recordings.get(i), after.get(i)))
        .toList();
  }

  private static UUID recorded(ExamRows.Recording recording, @Nullable ExamResult found) {
    NewExamResult given = recording.result();
    ExamResult there = Objects.requireNonNull(found, "the row was just written");
    boolean own = there.id().equals(given.id());
    boolean sameExam =
        there.personNumber() == recording.person().number()
            && there.year() == given.year()
            && there.level() == given.level();
    if (!sameExam || (!own && !there.scores().equals(given.scores()))) {
      throw Refusal.conflict("workforce.exam.taken", Integer.toString(given.year()));
    }
    return there.id();
  }

  /** Where a pass line holds. */
  private record Spot(int year, RegionCode region) {}
}
