package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each term of the objective where it costs and where it does not. */
final class JudgeTests {

  private static final int[][] WAYS = {{0, 5_000, 9_000}, {5_000, 0, 6_000}, {9_000, 6_000, 0}};
  private static final Carer LI =
      new Carer(
          "li",
          Set.of(),
          Set.of("mandarin"),
          Sex.FEMALE,
          List.of(Shift.from(0)),
          Long.MAX_VALUE,
          Set.of());

  @Test
  void countsTheWayOutAndBack() {
    assertThat(score(visit(Wish.NONE, null), 60).distance()).isEqualTo(10_000);
    assertThat(new Judge(problem(visit(Wish.NONE, null))).score(nothing()).distance()).isZero();
  }

  @Test
  void countsLatenessAfterTheWindowOnly() {
    assertThat(score(visit(Wish.NONE, null), 91).lateness()).isEqualTo(1_000);
    assertThat(score(visit(Wish.NONE, null), 91).worstLateness()).isEqualTo(1_000);
    assertThat(score(visit(Wish.NONE, null), 90).lateness()).isZero();
    assertThat(score(visit(Wish.NONE, null), 90).worstLateness()).isZero();
  }

  @Test
  void countsANewFaceWhereSomebodyElseCameLastTime() {
    assertThat(score(visit(last("chen"), null), 60).newFaces()).isOne();
    assertThat(score(visit(last("li"), null), 60).newFaces()).isZero();
    assertThat(score(visit(Wish.NONE, null), 60).newFaces()).isZero();
  }

  @Test
  void countsEachUnmetPartOfAWish() {
    Wish unmet = new Wish(Set.of("cantonese"), Sex.MALE, Set.of("chen"), Set.of());
    Wish met = new Wish(Set.of("mandarin", "hakka"), Sex.FEMALE, Set.of("li"), Set.of());
    assertThat(score(visit(unmet, null), 60).unmetWishes()).isEqualTo(3);
    assertThat(score(visit(met, null), 60).unmetWishes()).isZero();
  }

  @Test
  void countsTheSquareOfACarersMinutes() {
    assertThat(score(visit(Wish.NONE, null), 60).load()).isEqualTo(30 * 30);
    assertThat(new Judge(problem(visit(Wish.NONE, null))).score(nothing()).load()).isZero();
  }

  @Test
  void countsThePriorityOfWhatIsLeftOut() {
    assertThat(new Judge(problem(visit(Wish.NONE, null))).score(nothing()).leftOut()).isEqualTo(3);
    assertThat(score(visit(Wish.NONE, null), 60).leftOut()).isZero();
  }

  @Test
  void countsAPromisedRolePlayedBySomebodyElse() {
    assertThat(score(visit(Wish.NONE, promise("chen", 60)), 60).disturbed()).isOne();
    assertThat(score(visit(Wish.NONE, promise("li", 60)), 60).disturbed()).isZero();
  }

  @Test
  void countsAJointVisitOnceHoweverManyOfItsRolesChange() {
    assertThat(disturbed("li", "chen")).isZero();
    assertThat(disturbed("li", "wu")).isOne();
    assertThat(disturbed("wu", "ren")).isOne();
    assertThat(disturbed("chen", "li")).as("who changed roles").isOne();
  }

  /** How many visits others make than promised, li and chen, where two make it. */
  private static long disturbed(String one, String other) {
    Role role = Role.together(Set.of(), Ticks.ofMinutes(30));
    Visit visit =
        new Visit(
            "v",
            "client",
            1,
            0,
            60,
            Ticks.NEVER,
            1,
            List.of(role, role),
            Wish.NONE,
            new Promise(List.of("li", "chen"), 0, false));
    Problem problem =
        new Problem(
            Stream.of("li", "chen", "wu", "ren").map(id -> Carer.of(id, Set.of(), 0)).toList(),
            List.of(visit),
            3,
            Travel.table(WAYS),
            Weights.TOWN);
    Plan plan =
        new Plan(
            List.of(
                new Plan.Stop("v", 0, one, 0, 5_000, 35_000),
                new Plan.Stop("v", 1, other, 0, 5_000, 35_000)),
            List.of(),
            0);
    return new Judge(problem).score(plan).disturbed();
  }

  @Test
  void countsPostponementOfWhatWasPromised() {
    assertThat(score(visit(Wish.NONE, promise("li", 60)), 64).postponed()).isEqualTo(4_000);
    assertThat(score(visit(Wish.NONE, promise("li", 64)), 60).postponed()).isZero();
    assertThat(score(visit(Wish.NONE, null), 64).postponed()).isZero();
  }

  @Test
  void weighsEachTerm() {
    Score score = new Score(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(score.total(new Weights(1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 0, 0)))
        .isEqualTo(7_654_321);
    assertThat(score.total(new Weights(0, 0, 0, 0, 0, 0, 1, 10, 100))).isEqualTo(987);
  }

  private static Score score(Visit visit, int start) {
    Plan.Stop stop =
        new Plan.Stop(
            "v", 0, "li", 0, Ticks.ofMinutes(start), Ticks.ofMinutes(start) + 30 * Ticks.MINUTE);
    return new Judge(problem(visit)).score(new Plan(List.of(stop), List.of(), 0));
  }

  private static Plan nothing() {
    return new Plan(List.of(), List.of("v"), 0);
  }

  private static Problem problem(Visit visit) {
    return new Problem(List.of(LI), List.of(visit), 3, Travel.table(WAYS), Weights.TOWN);
  }

  private static Wish last(String carer) {
    return new Wish(Set.of(), null, Set.of(), Set.of(carer));
  }

  private static Promise promise(String carer, int start) {
    return new Promise(List.of(carer), Ticks.ofMinutes(start), false);
  }

  private static Visit visit(Wish wish, @Nullable Promise promise) {
    return new Visit(
        "v",
        "client",
        1,
        Ticks.ofMinutes(60),
        Ticks.ofMinutes(90),
        Ticks.NEVER,
        3,
        List.of(Role.together(Set.of(), Ticks.ofMinutes(30))),
        wish,
        promise);
  }
}
