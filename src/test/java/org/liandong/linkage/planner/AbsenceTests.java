package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.linkage.planner.PlannerFixtures.at;
import static org.liandong.linkage.planner.PlannerFixtures.avoiding;
import static org.liandong.linkage.planner.PlannerFixtures.carer;
import static org.liandong.linkage.planner.PlannerFixtures.during;
import static org.liandong.linkage.planner.PlannerFixtures.minutes;
import static org.liandong.linkage.planner.PlannerFixtures.problem;
import static org.liandong.linkage.planner.PlannerFixtures.visit;
import static org.liandong.linkage.planner.PlannerFixtures.weighing;
import static org.liandong.linkage.planner.PlannerFixtures.working;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Why nobody makes a visit, and which single rule would let it in. */
final class AbsenceTests {

  private static final Visit DOOR = visit("door", 60, 90, "talk");

  @Test
  void namesTheAbilityThatWouldLetItIn() {
    Absence absence = absence(List.of(carer("chen", "sing"), carer("wu")), DOOR);
    assertThat(absence.against())
        .containsExactly(
            new Absence.Against(
                0, "chen", List.of(new Obstacle(Obstacle.Kind.ABILITY, "chen", "talk"))),
            new Absence.Against(
                0, "wu", List.of(new Obstacle(Obstacle.Kind.ABILITY, "wu", "talk"))));
    assertThat(absence.whole()).isEmpty();
    assertThat(absence.complete()).isTrue();
    assertThat(absence.relaxations())
        .containsExactly(new Relaxation(Relaxation.Kind.ABILITY, "chen", "talk", minutes(60)));
  }

  @Test
  void asksForEachRoleByItself() {
    Absence absence =
        absence(
            List.of(carer("li", "talk"), carer("chen", "carry"), carer("wu", "drive")),
            visit("door", 60, 90, "talk", "sing", "drive"));
    assertThat(absence.against())
        .extracting(against -> against.role() + " " + against.carer())
        .containsExactly("0 chen", "0 wu", "1 li", "1 chen", "1 wu", "2 li", "2 chen");
    assertThat(absence.relaxations())
        .containsExactly(new Relaxation(Relaxation.Kind.ABILITY, "chen", "sing", minutes(60)));
  }

  @Test
  void namesALaterStartThatWouldLetItIn() {
    Absence absence = absence(List.of(during(carer("li", "talk"), 85, 500, 9)), DOOR);
    assertThat(absence.against())
        .containsExactly(
            new Absence.Against(0, "li", List.of(new Obstacle(Obstacle.Kind.SHIFT, "li", ""))));
    assertThat(absence.relaxations())
        .containsExactly(new Relaxation(Relaxation.Kind.LATER, "", "", minutes(95)));
  }

  @Test
  void namesAnEarlierStartThatWouldLetItIn() {
    Absence absence = absence(List.of(during(carer("li", "talk"), 0, 90, 9)), DOOR);
    assertThat(absence.relaxations())
        .containsExactly(
            new Relaxation(Relaxation.Kind.EARLIER, "", "", minutes(30)),
            new Relaxation(Relaxation.Kind.HOUR, "li", "", minutes(60)));
  }

  @Test
  void namesTheHourThatWouldLetItIn() {
    Absence absence = absence(List.of(working(carer("li", "talk"), 20)), DOOR);
    assertThat(absence.against().getFirst().obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.WORK, "li", ""));
    assertThat(absence.relaxations())
        .containsExactly(new Relaxation(Relaxation.Kind.HOUR, "li", "", minutes(60)));
  }

  @Test
  void namesTheVisitMoreThatWouldLetItIn() {
    Carer li = during(carer("li", "talk"), 0, 500, 1);
    Problem problem = problem(List.of(li), List.of(DOOR, at(2, "other", 200, 210, "talk")));
    Plan plan = new Plan(List.of(PlannerFixtures.stop("other", 0, "li", 200)), List.of("door"), 0);
    Absence absence = new Explainer(problem, plan).absence("door");
    assertThat(absence.against().getFirst().obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.VISITS, "li", ""));
    assertThat(absence.relaxations())
        .containsExactly(new Relaxation(Relaxation.Kind.VISIT, "li", "", minutes(60)));
  }

  @Test
  void namesThePairThatWouldLetItIn() {
    Absence client = absence(List.of(avoiding(carer("li", "talk"), "client of door")), DOOR);
    assertThat(client.relaxations())
        .containsExactly(new Relaxation(Relaxation.Kind.MEET, "li", "client of door", minutes(60)));
    Absence pair =
        absence(
            List.of(avoiding(carer("li", "talk"), "chen"), avoiding(carer("chen", "sing"), "li")),
            visit("door", 60, 90, "talk", "sing"));
    assertThat(pair.against()).hasSize(2);
    assertThat(pair.whole()).containsExactly(new Obstacle(Obstacle.Kind.MEETING, "", ""));
    assertThat(pair.relaxations())
        .containsExactly(
            new Relaxation(Relaxation.Kind.MEET, "li", "chen", minutes(60)),
            new Relaxation(Relaxation.Kind.MEET, "chen", "li", minutes(60)));
  }

  @Test
  void namesNothingWhereNoSingleRuleHelps() {
    Absence absence =
        absence(
            List.of(avoiding(working(carer("li", "talk"), 20), "client of door"), carer("chen")),
            visit("door", 60, 90, "talk", "sing"));
    assertThat(absence.relaxations()).isEmpty();
  }

  @Test
  void saysWhenItIsPossibleButTooDear() {
    Problem problem =
        weighing(
            problem(List.of(carer("li", "talk")), List.of(DOOR)),
            new Weights(1, 1, 1, 0, 0, 0, 15_000, 0, 0));
    Absence absence =
        new Explainer(problem, new Plan(List.of(), List.of("door"), 0)).absence("door");
    assertThat(absence.whole()).containsExactly(new Obstacle(Obstacle.Kind.COST, "", ""));
    assertThat(absence.differences())
        .containsExactlyInAnyOrder(
            new Difference(Term.DISTANCE, minutes(20), 20_000),
            new Difference(Term.LEFT_OUT, -1, -15_000));
    assertThat(absence.relaxations()).isEmpty();
  }

  @Test
  void saysWhenTheSearchWasTooShort() {
    Absence absence = absence(List.of(carer("li", "talk")), DOOR);
    assertThat(absence.whole()).containsExactly(new Obstacle(Obstacle.Kind.UNTRIED, "", ""));
    assertThat(absence.against()).isEmpty();
  }

  @Test
  void answersForWhatTheSearchLeavesOut() {
    for (long seed = 60; seed < 64; seed++) {
      Problem problem = new RandomProblems(seed).any(4, 25);
      Plan plan = new Planner(problem).plan(Limits.steps(seed, 2_000), () -> false);
      assertThat(plan.leftOut()).isNotEmpty();
      Explainer explainer = new Explainer(problem, plan);
      for (String visit : plan.leftOut()) {
        Absence absence = explainer.absence(visit);
        assertThat(absence.against().size() + absence.whole().size())
            .as("seed %d: something stands against %s", seed, visit)
            .isPositive();
        assertThat(absence.whole())
            .as("seed %d: %s would not fit", seed, visit)
            .extracting(Obstacle::kind)
            .doesNotContain(Obstacle.Kind.UNTRIED);
      }
    }
  }

  private static Absence absence(List<Carer> carers, Visit door) {
    return new Explainer(problem(carers, List.of(door)), new Plan(List.of(), List.of("door"), 0))
        .absence("door");
  }
}
