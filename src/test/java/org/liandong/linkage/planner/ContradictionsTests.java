package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.linkage.planner.PlannerFixtures.at;
import static org.liandong.linkage.planner.PlannerFixtures.avoiding;
import static org.liandong.linkage.planner.PlannerFixtures.carer;
import static org.liandong.linkage.planner.PlannerFixtures.during;
import static org.liandong.linkage.planner.PlannerFixtures.problem;
import static org.liandong.linkage.planner.PlannerFixtures.promised;
import static org.liandong.linkage.planner.PlannerFixtures.visit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.linkage.planner.GivingWay.Conflict;

/** Which visits must give way. */
final class ContradictionsTests {

  private static final Carer LI = carer("li", "talk");

  @Test
  void namesNothingWhereAllCanBeMade() {
    GivingWay way = find(List.of(LI), visit("one", 60, 90, "talk"), visit("two", 60, 95, "talk"));
    assertThat(way).isEqualTo(new GivingWay(List.of(), List.of(), true, 0));
  }

  @Test
  void namesWhatNobodyHasTheAbilityFor() {
    GivingWay way = find(List.of(LI), visit("one", 60, 90, "talk"), visit("two", 200, 210, "sing"));
    assertThat(way.visits()).containsExactly("two");
    assertThat(way.smallest()).isTrue();
    assertThat(way.conflicts())
        .containsExactly(new Conflict(Conflict.Kind.ABILITY, List.of("two"), "sing", 1));
  }

  @Test
  void namesWhatNobodyCanReachInItsWindow() {
    GivingWay way = find(List.of(during(LI, 100, 500, 9)), visit("one", 60, 90, "talk"));
    assertThat(way.visits()).containsExactly("one");
    assertThat(way.conflicts())
        .containsExactly(new Conflict(Conflict.Kind.ALONE, List.of("one"), "", 1));
  }

  @Test
  void namesWhatTooFewMayMeetFor() {
    GivingWay way =
        find(
            List.of(avoiding(LI, "chen"), carer("chen", "talk")),
            visit("one", 60, 90, "talk", "talk"));
    assertThat(way.visits()).containsExactly("one");
    assertThat(way.smallest()).isTrue();
    assertThat(way.conflicts())
        .containsExactly(new Conflict(Conflict.Kind.ROLES, List.of("one"), "", 1));
  }

  @Test
  void namesTheOnePinnedVisitThatContradictsTwoOthers() {
    GivingWay way =
        find(
            List.of(LI),
            promised(visit("a", 60, 90, "talk"), 60, true, "li"),
            promised(visit("b", 60, 90, "talk"), 80, true, "li"),
            promised(visit("c", 60, 90, "talk"), 100, true, "li"));
    assertThat(way.visits()).containsExactly("b");
    assertThat(way.smallest()).isTrue();
    assertThat(way.conflicts())
        .isNotEmpty()
        .allSatisfy(conflict -> {
          assertThat(conflict.kind()).isEqualTo(Conflict.Kind.PINNED);
          assertThat(conflict.visits()).hasSize(2).contains("b");
        });
  }

  @Test
  void namesTheUnpinnedOneOfTwo() {
    GivingWay way =
        find(
            List.of(LI),
            promised(visit("pinned", 60, 90, "talk"), 60, true, "li"),
            at(2, "free", 60, 70, "talk"));
    assertThat(way.visits()).containsExactly("free");
    assertThat(way.smallest()).isTrue();
    assertThat(way.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.TOGETHER);
  }

  @Test
  void provesThatOneOfThreeMustGiveWayToTwoCarers() {
    GivingWay way =
        find(
            List.of(LI, carer("chen", "talk")),
            visit("a", 60, 70, "talk"),
            at(2, "b", 60, 70, "talk"),
            at(3, "c", 60, 70, "talk"));
    assertThat(way.visits()).hasSize(1);
    assertThat(way.smallest()).isTrue();
    assertThat(way.conflicts()).hasSize(1);
    assertThat(way.conflicts().getFirst().visits()).containsExactly("a", "b", "c");
  }

  @Test
  void provesThatSomeMustGiveWayWhereThereAreTooFewAtOneTime() {
    List<Carer> carers = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      carers.add(carer("c" + i, "talk"));
    }
    for (int i = 0; i < 10; i++) {
      visits.add(at(1 + i % 3, "v" + i, 60, 70, "talk"));
    }
    visits.add(visit("free", 300, 400, "talk"));
    GivingWay way = new Contradictions(problem(carers, visits), Limits.steps(1, 2_000)).find();
    assertThat(way.visits()).hasSize(3).doesNotContain("free");
    assertThat(way.smallest()).isTrue();
    assertThat(way.least()).isEqualTo(3);
    assertThat(way.conflicts())
        .containsExactly(
            new Conflict(
                Conflict.Kind.CROWDED,
                visits.stream().map(Visit::id).filter(id -> !id.equals("free")).toList(),
                "",
                3));
  }

  @Test
  void saysWhenItIsABoundAndNoProof() {
    List<Carer> carers = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      carers.add(during(carer("c" + i, "talk"), 0, 1_000, 2));
    }
    for (int i = 0; i < 9; i++) {
      visits.add(visit("v" + i, 60, 700, "talk"));
    }
    GivingWay way = new Contradictions(problem(carers, visits), Limits.steps(1, 2_000)).find();
    assertThat(way.visits()).hasSize(1);
    assertThat(way.smallest()).isFalse();
    assertThat(way.least()).isZero();
  }

  @Test
  void agreesWithTryingEverySetOfAFewVisits() {
    int impossible = 0;
    for (long seed = 100; seed < 120; seed++) {
      Problem problem = new RandomProblems(seed).any(2, 5);
      GivingWay way = new Contradictions(problem, Limits.steps(1, 1_000)).find();
      assertThat(way.smallest()).as("seed %d", seed).isTrue();
      assertThat(way.visits()).as("seed %d", seed).hasSize(5 - mostTogether(problem));
      impossible += way.visits().size();
    }
    assertThat(impossible).isGreaterThan(15);
  }

  /** The size of the largest set of visits of which a plan has all, by trying each. */
  private static int mostTogether(Problem problem) {
    int most = 0;
    for (int set = 0; set < 1 << problem.visits().size(); set++) {
      List<Visit> some = new ArrayList<>();
      for (int v = 0; v < problem.visits().size(); v++) {
        if ((set >> v & 1) != 0) {
          some.add(problem.visits().get(v));
        }
      }
      if (some.size() > most && BruteForce.makesAll(problem, some)) {
        most = some.size();
      }
    }
    return most;
  }

  private static GivingWay find(List<Carer> carers, Visit... visits) {
    return new Contradictions(problem(carers, List.of(visits)), Limits.steps(1, 1_000)).find();
  }
}
