package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.linkage.planner.PlannerFixtures.at;
import static org.liandong.linkage.planner.PlannerFixtures.avoiding;
import static org.liandong.linkage.planner.PlannerFixtures.carer;
import static org.liandong.linkage.planner.PlannerFixtures.during;
import static org.liandong.linkage.planner.PlannerFixtures.minutes;
import static org.liandong.linkage.planner.PlannerFixtures.problem;
import static org.liandong.linkage.planner.PlannerFixtures.promised;
import static org.liandong.linkage.planner.PlannerFixtures.stop;
import static org.liandong.linkage.planner.PlannerFixtures.until;
import static org.liandong.linkage.planner.PlannerFixtures.visit;
import static org.liandong.linkage.planner.PlannerFixtures.weighing;
import static org.liandong.linkage.planner.PlannerFixtures.wishing;
import static org.liandong.linkage.planner.PlannerFixtures.working;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why this carer, and what stands against the others. */
final class ExplainerTests {

  private static final long NEVER = Long.MAX_VALUE;

  private static final Carer LI = carer("li", "talk");
  private static final Visit DOOR = visit("door", 60, 90, "talk");

  @Test
  void saysWhichAbilitiesAreMissing() {
    assertThat(against(carer("chen", "sing")))
        .containsExactly(new Obstacle(Obstacle.Kind.ABILITY, "chen", "talk"));
  }

  @Test
  void saysWhoMayNotMeetTheClient() {
    assertThat(against(avoiding(carer("chen", "talk"), "client of door")))
        .containsExactly(new Obstacle(Obstacle.Kind.CLIENT, "chen", "client of door"));
  }

  @Test
  void saysWhoIsNotThereInTime() {
    assertThat(against(during(carer("chen", "talk"), 85, 500, 9)))
        .containsExactly(new Obstacle(Obstacle.Kind.SHIFT, "chen", ""));
    assertThat(against(during(carer("chen", "talk"), 0, 95, 9)))
        .containsExactly(new Obstacle(Obstacle.Kind.SHIFT, "chen", ""));
  }

  @Test
  void saysWhoWouldWorkTooMuch() {
    assertThat(against(working(carer("chen", "talk"), 29)))
        .containsExactly(new Obstacle(Obstacle.Kind.WORK, "chen", ""));
  }

  @Test
  void saysWhoHasAsManyVisitsAsAllowed() {
    assertThat(against(during(carer("chen", "talk"), 0, 500, 0)))
        .containsExactly(new Obstacle(Obstacle.Kind.VISITS, "chen", ""));
    Problem full =
        problem(
            List.of(LI, during(carer("chen", "talk"), 0, 500, 1)),
            List.of(DOOR, at(2, "other", 200, 210, "talk")));
    Plan plan =
        new Plan(List.of(stop("door", 0, "li", 60), stop("other", 0, "chen", 200)), List.of(), 0);
    assertThat(alternative(full, plan, "chen").obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.VISITS, "chen", ""));
  }

  @Test
  void saysWhoHasNoGapForIt() {
    Problem busy =
        problem(List.of(LI, carer("chen", "talk")), List.of(DOOR, at(2, "other", 70, 75, "talk")));
    Plan plan =
        new Plan(List.of(stop("door", 0, "li", 60), stop("other", 0, "chen", 70)), List.of(), 0);
    assertThat(alternative(busy, plan, "chen").obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.TIME, "chen", ""));
  }

  @Test
  void saysThatTheRoleIsPinned() {
    Problem pinned =
        problem(List.of(LI, carer("chen", "talk")), List.of(promised(DOOR, 60, true, "li")));
    Plan plan = new Plan(List.of(stop("door", 0, "li", 60)), List.of(), 0);
    assertThat(alternative(pinned, plan, "chen").obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.PINNED, "chen", "li"));
  }

  @Test
  void saysWhoIsThereAlreadyAndWhoMayNotMeetHim() {
    Problem joint =
        problem(
            List.of(LI, carer("chen", "talk"), avoiding(carer("wu", "talk"), "chen")),
            List.of(visit("door", 60, 90, "talk", "talk")));
    Plan plan =
        new Plan(List.of(stop("door", 0, "li", 60), stop("door", 1, "chen", 60)), List.of(), 0);
    assertThat(alternative(joint, plan, "chen").obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.SAME, "chen", ""));
    assertThat(alternative(joint, plan, "wu").obstacles())
        .containsExactly(new Obstacle(Obstacle.Kind.PARTNER, "wu", "chen"));
  }

  @Test
  void saysWhatEachTermOfAnotherCarerCosts() {
    Carer chen = carer("chen", "talk");
    Visit known =
        wishing(
            promised(until(DOOR, 1_000), 60, false, "li"),
            new Wish(Set.of(), null, Set.of("li"), Set.of("li")));
    Problem problem = problem(List.of(LI, chen), List.of(known, at(2, "other", 80, 85, "talk")));
    Plan plan =
        new Plan(List.of(stop("door", 0, "li", 60), stop("other", 0, "chen", 80)), List.of(), 0);
    Choice.Alternative other = alternative(problem, plan, "chen");
    // Chen's way grows by 10 and Li's 20 fall away; he comes at 120, half an hour after the window;
    // 900 and 900 squared minutes become 3,600.
    assertThat(other.differences())
        .containsExactlyInAnyOrder(
            new Difference(Term.DISTANCE, minutes(-10), -10_000),
            new Difference(Term.LATENESS, minutes(30), 30_000),
            new Difference(Term.WORST_LATENESS, minutes(30), 30_000),
            new Difference(Term.NEW_FACE, 1, 2_000),
            new Difference(Term.UNMET_WISH, 1, 2_000),
            new Difference(Term.LOAD, 1_800, 1_800),
            new Difference(Term.DISTURBANCE, 1, 20_000),
            new Difference(Term.POSTPONEMENT, minutes(60), 60_000));
    assertThat(other.cost()).isEqualTo(135_800);
    assertThat(other.isPossible()).isTrue();
  }

  @Test
  void putsTheNextBestFirst() {
    Problem problem =
        new Problem(
            List.of(
                Carer.of("far", Set.of("talk"), 2),
                Carer.of("deaf", Set.of(), 0),
                Carer.of("near", Set.of("talk"), 1),
                LI),
            List.of(DOOR),
            4,
            Travel.table(
                new int[][] {
                  {0, 5_000, 9_000, 0}, {5_000, 0, 6_000, 0}, {9_000, 6_000, 0, 0}, {0, 0, 0, 0}
                }),
            Weights.HOME_CARE);
    Plan plan = new Planner(problem).plan(Limits.steps(1, 100), () -> false);
    Choice choice = new Explainer(problem, plan).choices("door").getFirst();
    assertThat(choice.carer()).isEqualTo("near");
    assertThat(choice.alternatives())
        .extracting(Choice.Alternative::carer)
        .containsExactly("li", "far", "deaf");
    assertThat(choice.alternatives())
        .extracting(Choice.Alternative::cost)
        .containsExactly(10_000L, 12_000L, 0L);
  }

  @Test
  void addsUpToTheDifferenceOfTheCosts() {
    for (long seed = 40; seed < 46; seed++) {
      Problem problem = new RandomProblems(seed).any(6, 25);
      Plan plan = new Planner(problem).plan(Limits.steps(seed, 2_000), () -> false);
      Explainer explainer = new Explainer(problem, plan);
      for (String visit : plan.stops().stream().map(Plan.Stop::visit).distinct().toList()) {
        for (Choice choice : explainer.choices(visit)) {
          assertThat(choice.alternatives())
              .hasSize(5)
              .allSatisfy(other -> {
                assertThat(other.isPossible()).isEqualTo(other.obstacles().isEmpty());
                assertThat(other.differences().stream().mapToLong(Difference::cost).sum())
                    .isEqualTo(other.cost());
              });
        }
      }
    }
  }

  @Test
  void agreesWithTryingEveryPlaceOfEveryOther() {
    int possible = 0;
    int impossible = 0;
    for (long seed = 50; seed < 54; seed++) {
      Problem problem = new RandomProblems(seed).any(5, 20);
      Plan plan = new Planner(problem).plan(Limits.steps(seed, 2_000), () -> false);
      Explainer explainer = new Explainer(problem, plan);
      FixedOrder anew = new FixedOrder(problem);
      for (Visit visit : problem.visits()) {
        if (visit.joint() || plan.leftOut().contains(visit.id())) {
          continue;
        }
        for (Choice.Alternative other : explainer.choices(visit.id()).getFirst().alternatives()) {
          long cheapest = anew.cheapest(plan, visit.id(), 0, other.carer());
          if (other.isPossible()) {
            assertThat(cheapest - plan.cost())
                .as("seed %d %s %s", seed, visit.id(), other.carer())
                .isEqualTo(other.cost());
            possible++;
          } else {
            assertThat(cheapest).as("seed %d %s %s", seed, visit.id(), other).isEqualTo(NEVER);
            impossible++;
          }
        }
      }
    }
    assertThat(possible).isGreaterThan(5);
    assertThat(impossible).isGreaterThan(20);
  }

  @Test
  void findsForAJointVisitNoDearerPlaceThanTryingThemAll() {
    int compared = 0;
    for (long seed = 70; seed < 73; seed++) {
      Problem problem = new RandomProblems(seed).any(6, 20);
      Plan plan = new Planner(problem).plan(Limits.steps(seed, 2_000), () -> false);
      Explainer explainer = new Explainer(problem, plan);
      FixedOrder anew = new FixedOrder(problem);
      for (String visit :
          plan.stops().stream().filter(stop -> stop.role() == 1).map(Plan.Stop::visit).toList()) {
        Choice choice = explainer.choices(visit).getLast();
        for (Choice.Alternative other : choice.alternatives()) {
          if (other.isPossible()) {
            long cheapest = anew.cheapest(plan, visit, choice.role(), other.carer());
            assertThat(other.cost())
                .as("seed %d %s %s: others free to move too", seed, visit, other.carer())
                .isLessThanOrEqualTo(cheapest - plan.cost());
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void refusesPlansThatBreakRulesAndVisitsThatAreNotInThem() {
    Problem problem = problem(List.of(LI), List.of(DOOR));
    Plan early = new Plan(List.of(stop("door", 0, "li", 5)), List.of(), 0);
    assertThatThrownBy(() -> new Explainer(problem, early)).hasMessageContaining("WINDOW");
    Explainer nobody = new Explainer(problem, new Plan(List.of(), List.of("door"), 0));
    assertThatThrownBy(() -> nobody.choices("door")).hasMessageContaining("Nobody makes");
    assertThatThrownBy(() -> nobody.choices("window")).hasMessageContaining("window");
    Explainer made =
        new Explainer(problem, new Plan(List.of(stop("door", 0, "li", 60)), List.of(), 0));
    assertThatThrownBy(() -> made.absence("door")).hasMessageContaining("is in the plan");
  }

  @Test
  void weighsNothingThatWeighsNothing() {
    Problem problem =
        weighing(problem(List.of(LI, carer("chen", "talk")), List.of(DOOR)), Weights.HOME_CARE);
    Plan plan = new Plan(List.of(stop("door", 0, "li", 60)), List.of(), 0);
    assertThat(alternative(problem, plan, "chen").differences()).isEmpty();
    assertThat(Arrays.stream(Term.values()).map(term -> term.weight(Weights.HOME_CARE)))
        .containsExactly(1L, 1L, 1L, 0L, 0L, 0L, 10_000_000L, 0L, 0L);
  }

  /** What stands against another carer while Li makes the only visit. */
  private static List<Obstacle> against(Carer other) {
    Plan plan = new Plan(List.of(stop("door", 0, "li", 60)), List.of(), 0);
    return alternative(problem(List.of(LI, other), List.of(DOOR)), plan, other.id()).obstacles();
  }

  /** Another carer in the first role of the visit. */
  private static Choice.Alternative alternative(Problem problem, Plan plan, String carer) {
    return new Explainer(problem, plan)
        .choices("door").getFirst().alternatives().stream()
            .filter(other -> other.carer().equals(carer))
            .findFirst()
            .orElseThrow();
  }
}
