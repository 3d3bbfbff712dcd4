package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.linkage.planner.Plan.Stop;

/** Each rule where it is broken and where it is kept. */
final class RulesTests {

  private static final int[][] WAYS = {{0, 5_000, 9_000}, {5_000, 0, 6_000}, {9_000, 6_000, 0}};

  @Test
  void wantsTheAbilitiesOfTheRole() {
    Visit visit = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0));
    assertThat(broken(List.of(carer("li", "carry")), List.of(visit), stop("v", 0, "li", 60)))
        .containsExactly(Rule.ABILITY);
    assertThat(broken(List.of(carer("li", "talk")), List.of(visit), stop("v", 0, "li", 60)))
        .isEmpty();
  }

  @Test
  void keepsApartWhoMayNotMeet() {
    Visit joint = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0), role("talk", 0, 0));
    Carer wu = carer("wu", "talk");
    Stop[] both = {stop("v", 0, "li", 60), stop("v", 1, "wu", 60)};
    assertThat(broken(List.of(avoiding("wu"), wu), List.of(joint), both))
        .containsExactly(Rule.APART);
    assertThat(broken(List.of(avoiding("someone"), wu), List.of(joint), both)).isEmpty();
    Visit alone = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0));
    assertThat(broken(List.of(avoiding("client")), List.of(alone), stop("v", 0, "li", 60)))
        .containsExactly(Rule.APART);
  }

  @Test
  void keepsToTheWindow() {
    Visit visit = visit("v", 1, 100_000, null, role("talk", 0, 0));
    List<Carer> li = List.of(carer("li", "talk"));
    assertThat(broken(li, List.of(visit), stop("v", 0, "li", 59))).containsExactly(Rule.WINDOW);
    assertThat(broken(li, List.of(visit), stop("v", 0, "li", 101))).containsExactly(Rule.WINDOW);
    assertThat(broken(li, List.of(visit), stop("v", 0, "li", 100))).isEmpty();
  }

  @Test
  void givesTimeForTheWay() {
    List<Visit> two =
        List.of(
            visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0)),
            visit("w", 2, Ticks.NEVER, null, role("talk", 0, 0)));
    List<Carer> li = List.of(carer("li", "talk"));
    assertThat(broken(li, two, stop("v", 0, "li", 60), stop("w", 0, "li", 95)))
        .containsExactly(Rule.WAY);
    assertThat(broken(li, two, stop("v", 0, "li", 60), stop("w", 0, "li", 96))).isEmpty();
  }

  @Test
  void endsWithTheShift() {
    Visit visit = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0));
    assertThat(broken(List.of(until(94_000, 9)), List.of(visit), stop("v", 0, "li", 60)))
        .containsExactly(Rule.SHIFT);
    assertThat(broken(List.of(until(95_000, 9)), List.of(visit), stop("v", 0, "li", 60))).isEmpty();
  }

  @Test
  void limitsVisitsAndWork() {
    Visit visit = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0));
    assertThat(broken(List.of(until(Ticks.NEVER, 0)), List.of(visit), stop("v", 0, "li", 60)))
        .containsExactly(Rule.LIMIT);
    assertThat(broken(List.of(working(29_999)), List.of(visit), stop("v", 0, "li", 60)))
        .containsExactly(Rule.LIMIT);
    assertThat(broken(List.of(working(30_000)), List.of(visit), stop("v", 0, "li", 60))).isEmpty();
  }

  @Test
  void wantsEveryRolePlayedByAnother() {
    Visit joint = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0), role("talk", 40, 60));
    List<Carer> two = List.of(carer("li", "talk"), carer("wu", "talk"));
    assertThat(broken(two, List.of(joint), stop("v", 0, "li", 60))).containsExactly(Rule.ROLES);
    assertThat(broken(two, List.of(joint))).containsExactly(Rule.ROLES);
    assertThat(broken(two, List.of(joint), stop("v", 0, "li", 60), stop("v", 1, "li", 100)))
        .containsExactly(Rule.ROLES);
    assertThat(broken(two, List.of(joint), stop("v", 0, "li", 60), stop("v", 1, "wu", 100)))
        .isEmpty();
  }

  @Test
  void keepsTheGapBetweenRoles() {
    Visit joint = visit("v", 1, Ticks.NEVER, null, role("talk", 0, 0), role("talk", 10, 20));
    List<Carer> two = List.of(carer("li", "talk"), carer("wu", "talk"));
    assertThat(broken(two, List.of(joint), stop("v", 0, "li", 60), stop("v", 1, "wu", 69)))
        .containsExactly(Rule.GAP);
    assertThat(broken(two, List.of(joint), stop("v", 0, "li", 60), stop("v", 1, "wu", 81)))
        .containsExactly(Rule.GAP);
    assertThat(broken(two, List.of(joint), stop("v", 0, "li", 60), stop("v", 1, "wu", 80)))
        .isEmpty();
  }

  @Test
  void leavesWhatIsPinned() {
    Visit pinned =
        visit("v", 1, Ticks.NEVER, new Promise(List.of("li"), 50_000, true), role("talk", 0, 0));
    List<Carer> two = List.of(carer("li", "talk"), carer("wu", "talk"));
    assertThat(broken(two, List.of(pinned), stop("v", 0, "li", 51))).containsExactly(Rule.PINNED);
    assertThat(broken(two, List.of(pinned), stop("v", 0, "wu", 50))).containsExactly(Rule.PINNED);
    assertThat(broken(two, List.of(pinned), stop("v", 0, "li", 50))).isEmpty();
  }

  private static List<Rule> broken(List<Carer> carers, List<Visit> visits, Stop... stops) {
    List<String> leftOut = new ArrayList<>();
    boolean all = stops.length > 0;
    if (all) {
      for (Visit visit : visits) {
        if (List.of(stops).stream().noneMatch(stop -> stop.visit().equals(visit.id()))) {
          leftOut.add(visit.id());
        }
      }
    }
    Problem problem = new Problem(carers, visits, 3, Travel.table(WAYS), Weights.TOWN);
    return new Rules(problem)
        .broken(new Plan(List.of(stops), leftOut, 0)).stream().map(Rules.Broken::rule).toList();
  }

  private static Carer carer(String id, String ability) {
    return Carer.of(id, Set.of(ability), 0);
  }

  private static Carer avoiding(String whom) {
    return new Carer(
        "li", Set.of("talk"), Set.of(), null, List.of(Shift.from(0)), Long.MAX_VALUE, Set.of(whom));
  }

  private static Carer until(int end, int visitsMax) {
    return new Carer(
        "li",
        Set.of("talk"),
        Set.of(),
        null,
        List.of(new Shift(0, end, 0, 0, visitsMax)),
        Long.MAX_VALUE,
        Set.of());
  }

  private static Carer working(long most) {
    return new Carer("li", Set.of("talk"), Set.of(), null, List.of(Shift.from(0)), most, Set.of());
  }

  private static Role role(String ability, int gapMin, int gapMax) {
    return new Role(Set.of(ability), 30_000, Ticks.ofMinutes(gapMin), Ticks.ofMinutes(gapMax));
  }

  private static Visit visit(
      String id, int place, int deadline, @Nullable Promise promise, Role... roles) {
    return new Visit(
        id, "client", place, 60_000, 90_000, deadline, 1, List.of(roles), Wish.NONE, promise);
  }

  private static Stop stop(String visit, int role, String carer, int start) {
    return new Stop(visit, role, carer, 0, Ticks.ofMinutes(start), Ticks.ofMinutes(start) + 30_000);
  }
}
