package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The explained example of docs/modules/linkage.md. Minutes count from 8:00. */
final class ExplainedExampleTests {

  private static final int[][] WAYS = {{0, 5_000, 9_000}, {5_000, 0, 6_000}, {9_000, 6_000, 0}};

  private final Problem problem =
      new Problem(
          List.of(
              Carer.of("li", Set.of("social work"), 0),
              Carer.of("chen", Set.of("volunteer"), 0),
              Carer.of("wu", Set.of("community"), 0),
              new Carer(
                  "zhao",
                  Set.of("social work"),
                  Set.of(),
                  null,
                  List.of(new Shift(minutes(88), Ticks.NEVER, 0, 0, 9)),
                  Long.MAX_VALUE,
                  Set.of())),
          List.of(
              visit(
                  "huang",
                  1,
                  60,
                  90,
                  Role.together(Set.of("social work"), minutes(45)),
                  Role.together(Set.of("volunteer"), minutes(45))),
              visit(
                  "lin",
                  2,
                  90,
                  100,
                  Role.together(Set.of("community"), minutes(30)),
                  new Role(Set.of("social work"), minutes(30), minutes(10), minutes(20))),
              visit("zhou", 1, 60, 90, Role.together(Set.of("sign language"), minutes(20)))),
          3,
          Travel.table(WAYS),
          Weights.HOME_CARE);

  private final Plan plan = new Planner(problem).plan(Limits.steps(1, 300), () -> false);
  private final Explainer explainer = new Explainer(problem, plan);

  @Test
  void saysWhyZhaoComesToMrLin() {
    Choice choice = explainer.choices("lin").getLast();
    assertThat(choice.carer()).isEqualTo("zhao");
    assertThat(choice.alternatives())
        .containsExactly(
            new Choice.Alternative(
                "li",
                List.of(),
                List.of(
                    new Difference(Term.DISTANCE, minutes(-8), -8_000),
                    new Difference(Term.LATENESS, minutes(11), 11_000),
                    new Difference(Term.WORST_LATENESS, minutes(11), 11_000)),
                14_000),
            lacking("chen"),
            new Choice.Alternative(
                "wu",
                List.of(
                    new Obstacle(Obstacle.Kind.ABILITY, "wu", "social work"),
                    new Obstacle(Obstacle.Kind.SAME, "wu", "")),
                List.of(),
                0));
  }

  @Test
  void saysWhatWouldLetMrsZhouIn() {
    Absence absence = explainer.absence("zhou");
    assertThat(absence.against()).hasSize(4);
    assertThat(absence.relaxations()).hasSize(1);
    assertThat(absence.relaxations().getFirst().kind()).isEqualTo(Relaxation.Kind.ABILITY);
    assertThat(absence.relaxations().getFirst().detail()).isEqualTo("sign language");
    GivingWay way = new Contradictions(problem, Limits.steps(1, 300)).find();
    assertThat(way.visits()).containsExactly("zhou");
    assertThat(way.smallest()).isTrue();
  }

  private static Choice.Alternative lacking(String carer) {
    return new Choice.Alternative(
        carer, List.of(new Obstacle(Obstacle.Kind.ABILITY, carer, "social work")), List.of(), 0);
  }

  private static Visit visit(String id, int place, int earliest, int latest, Role... roles) {
    return new Visit(
        id,
        id,
        place,
        minutes(earliest),
        minutes(latest),
        Ticks.NEVER,
        1,
        List.of(roles),
        Wish.NONE,
        null);
  }

  private static int minutes(int minutes) {
    return Ticks.ofMinutes(minutes);
  }
}
