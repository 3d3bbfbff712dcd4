package org.liandong.workforce;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.people.Enrolment;
import org.liandong.people.NewPerson;
import org.liandong.people.People;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.sheets.ImportLine;
import org.liandong.shared.sheets.ImportPlan;
import org.liandong.shared.sheets.RowFate;
import org.liandong.shared.sheets.RowResult;

/**
 * What the imports of the register have in common: judge each row, then write those that are new.
 */
abstract class RegisterPlan<R> implements ImportPlan<R> {

  private final People people;
  private final WholeCity wholeCity;

  RegisterPlan(People people, WholeCity wholeCity) {
    this.people = people;
    this.wholeCity = wholeCity;
  }

  /** Whom the row is about. */
  abstract NewPerson person(R row);

  /**
   * What is recorded already in the row's place.
   *
   * @param number of the person, or null where he would be new
   * @throws Refusal when the row cannot stand beside it, or is impossible
   */
  abstract @Nullable UUID there(R row, @Nullable Integer number);

  /** Records rows that were judged new. */
  abstract void record(List<R> rows);

  @Override
  public Permission permission() {
    return Permission.WORKFORCE_WRITE;
  }

  @Override
  public List<RowResult> judge(List<ImportLine<R>> lines) {
    List<Enrolment> persons =
        people.tryEnrolAll(lines.stream().map(line -> person(line.value())).toList());
    List<RowResult> results = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      R row = lines.get(i).value();
      Enrolment person = persons.get(i);
      Refusal refused = person.refusal();
      results.add(
          refused == null
              ? fate(() -> there(row, person.number()) != null)
              : RowResult.refused(refused));
    }
    return results;
  }

  @Override
  public List<RowResult> apply(List<ImportLine<R>> lines) {
    List<RowResult> results = judge(lines);
    List<R> fresh = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (results.get(i).fate() == RowFate.NEW) {
        fresh.add(lines.get(i).value());
      }
    }
    if (!fresh.isEmpty()) {
      record(fresh);
    }
    return results;
  }

  private RowResult fate(Supplier<Boolean> isThere) {
    return wholeCity.call(() -> {
      try {
        return RowResult.of(isThere.get() ? RowFate.SAME : RowFate.NEW);
      } catch (Refusal refusal) {
        return RowResult.refused(refusal);
      }
    });
  }
}
