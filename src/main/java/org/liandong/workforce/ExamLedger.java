package org.liandong.workforce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.ledger.Amounts;
import org.liandong.ledger.Dimensions;
import org.liandong.ledger.Fact;
import org.liandong.ledger.Ledger;
import org.liandong.ledger.Posting;
import org.liandong.ledger.Source;
import org.liandong.people.People;
import org.liandong.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * Makes the ledger hold EXAM_PASSED once for each person, year and level passed. A social worker's
 * papers count over two years, so a result recorded late can turn the next year's into a pass.
 */
@Component
class ExamLedger {

  private static final String SOURCE = "workforce.exam";

  private final ExamRows rows;
  private final PersonLocks locks;
  private final Ledger ledger;
  private final People people;

  ExamLedger(ExamRows rows, PersonLocks locks, Ledger ledger, People people) {
    this.rows = rows;
    this.locks = locks;
    this.ledger = ledger;
    this.people = people;
  }

  /** Brings the ledger in line for these persons and everybody they are linked with. */
  void recount(Collection<Integer> persons, String reason) {
    Map<Integer, Integer> links = people.links();
    Set<Integer> roots =
        persons.stream().map(n -> links.getOrDefault(n, n)).collect(Collectors.toSet());
    locks.take(roots);
    Map<Integer, List<ExamRow>> byRoot =
        rows.ofPersons(LinkedPersons.countingAs(roots, links)).stream()
            .collect(
                Collectors.groupingBy(row ->
                    links.getOrDefault(row.result().personNumber(), row.result().personNumber())));
    List<Posting> postings = new ArrayList<>();
    List<ExamRow> changed = new ArrayList<>();
    for (List<ExamRow> ofOne : byRoot.values()) {
      Set<Sitting> counted = new HashSet<>();
      for (ExamRow row : ofOne) {
        boolean passed = passed(row, ofOne);
        boolean counts = passed && !row.withdrawn() && counted.add(Sitting.of(row));
        ExamRow now = settle(row, passed, counts, reason, postings);
        if (!now.equals(row)) {
          changed.add(now);
        }
      }
    }
    ledger.post(postings);
    rows.updatePassed(changed);
  }

  private static boolean passed(ExamRow row, List<ExamRow> ofOne) {
    ExamResult result = row.result();
    if (result.scores().isEmpty()) {
      return result.passed();
    }
    Set<ExamPaper> before = EnumSet.noneOf(ExamPaper.class);
    for (ExamRow other : ofOne) {
      ExamResult earlier = other.result();
      if (!other.withdrawn()
          && earlier.level() == result.level()
          && earlier.year() == result.year() - 1) {
        before.addAll(ExamRule.passed(earlier.scores(), earlier.passLine()));
      }
    }
    return ExamRule.complete(
        result.level(), ExamRule.passed(result.scores(), result.passLine()), before);
  }

  private ExamRow settle(
      ExamRow row, boolean passed, boolean counts, String reason, List<Posting> postings) {
    if (counts == row.posted()) {
      return row.settled(passed, row.posted(), row.generation());
    }
    if (row.posted()) {
      ledger.reverse(new Source(SOURCE, row.result().id()), reason);
      return row.settled(passed, false, row.generation());
    }
    int generation = row.generation() + 1;
    postings.add(posting(row.result(), generation));
    return row.settled(passed, true, generation);
  }

  private static Posting posting(ExamResult result, int generation) {
    Dimensions place = Dimensions.at(result.region());
    Dimensions where =
        result.organisation() == null ? place : place.withOrganisation(result.organisation());
    return new Posting(
        TimeOrderedId.derived(result.id(), "passed/" + generation),
        Fact.EXAM_PASSED,
        result.heldOn(),
        where.withCategory(result.level()).withPerson(result.personNumber()),
        Amounts.count(1),
        new Source(SOURCE, result.id()));
  }

  private record Sitting(int year, ProfessionalLevel level) {

    static Sitting of(ExamRow row) {
      return new Sitting(row.result().year(), row.result().level());
    }
  }
}
