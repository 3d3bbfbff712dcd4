package org.liandong.linkage.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says why a plan is as it is, and what would have to change.
 *
 * <p>Every answer is about the plan in hand: the other visits keep their carers and their order,
 * and only their times follow. What a completely different plan could do is the search's question.
 * For a single visit every place is looked at; for a joint one every place that the order of all
 * visits by time leaves.
 */
public final class Explainer {

  private final Problem problem;
  private final Plan plan;
  private final Placing placing;
  private final Hindrances hindrances;
  private final Judge judge;
  private final Score now;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Explains a plan that keeps to all rules of the problem. */
  public Explainer(Problem problem, Plan plan) {
    this.problem = problem;
    List<Rules.Broken> broken = new Rules(problem).broken(plan);
    if (!broken.isEmpty()) {
      throw new IllegalArgumentException("Only a plan without faults is explained: " + broken);
    }
    placing = new Placing(problem, plan);
    this.plan = placing.current();
    if (this.plan.stops().size() != plan.stops().size()) {
      throw new IllegalArgumentException(
          "Visits wait for each other in a circle; %d of %d roles fit in order"
              .formatted(this.plan.stops().size(), plan.stops().size()));
    }
    hindrances = new Hindrances(placing);
    judge = new Judge(problem);
    now = judge.score(this.plan);
    for (int v = 0; v < problem.visits().size(); v++) {
      numbers.put(problem.visits().get(v).id(), v);
    }
  }

  /** Why these carers make a visit, role by role. */
  public List<Choice> choices(String visit) {
    int number = number(visit);
    Terrain terrain = placing.terrain();
    List<Choice> choices = new ArrayList<>();
    for (int r = terrain.firstRole[number]; r < terrain.firstRole[number + 1]; r++) {
      int route = placing.routeOf(r);
      if (route < 0) {
        throw new IllegalArgumentException("Nobody makes visit " + visit);
      }
      List<Choice.Alternative> others = new ArrayList<>();
      for (int c = 0; c < terrain.carers; c++) {
        if (c != terrain.carerOf[route]) {
          others.add(alternative(number, r, c));
        }
      }
      others.sort(
          Comparator.comparing((Choice.Alternative each) -> !each.isPossible())
              .thenComparingLong(Choice.Alternative::cost));
      String carer = problem.carers().get(terrain.carerOf[route]).id();
      choices.add(new Choice(visit, r - terrain.firstRole[number], carer, others));
    }
    return choices;
  }

  private Choice.Alternative alternative(int visit, int role, int carer) {
    Carer who = problem.carers().get(carer);
    List<Obstacle> obstacles = hindrances.before(role, carer);
    if (!obstacles.isEmpty()) {
      return new Choice.Alternative(who.id(), obstacles, List.of(), 0);
    }
    Plan other = placing.with(visit, role, hindrances.routes(role, carer));
    if (other == null) {
      return new Choice.Alternative(
          who.id(), List.of(Hindrances.obstacle(Obstacle.Kind.TIME, who, "")), List.of(), 0);
    }
    return new Choice.Alternative(
        who.id(), List.of(), differences(other), other.cost() - plan.cost());
  }

  private List<Difference> differences(Plan other) {
    return Difference.between(now, judge.score(other), problem.weights());
  }

  /** Why nobody makes a visit. */
  public Absence absence(String visit) {
    int number = number(visit);
    if (!plan.leftOut().contains(visit)) {
      throw new IllegalArgumentException("Visit %s is in the plan".formatted(visit));
    }
    List<Absence.Against> against = against(number);
    Plan made = placing.made(number);
    boolean complete = placing.isComplete();
    if (made != null) {
      Obstacle.Kind kind = isCheaper(made) ? Obstacle.Kind.UNTRIED : Obstacle.Kind.COST;
      List<Obstacle> whole = List.of(new Obstacle(kind, "", ""));
      return new Absence(visit, against, whole, differences(made), List.of(), complete);
    }
    return new Absence(
        visit,
        against,
        isMeetingMissing(number, against)
            ? List.of(new Obstacle(Obstacle.Kind.MEETING, "", ""))
            : List.of(),
        List.of(),
        new Relaxing(problem, plan, placing, number).all(),
        complete);
  }

  /** Whether a visit left out could be made and would be better made; no plan of ours has such. */
  public boolean isUntried(String visit) {
    Plan made = plan.leftOut().contains(visit) ? placing.made(number(visit)) : null;
    return made != null && isCheaper(made);
  }

  private boolean isCheaper(Plan other) {
    return other.cost() < plan.cost();
  }

  private List<Absence.Against> against(int visit) {
    Terrain terrain = placing.terrain();
    List<Absence.Against> against = new ArrayList<>();
    for (int r = terrain.firstRole[visit]; r < terrain.firstRole[visit + 1]; r++) {
      for (int c = 0; c < terrain.carers; c++) {
        Carer who = problem.carers().get(c);
        List<Obstacle> found = hindrances.before(r, c);
        if (found.isEmpty() && !takes(visit, r, c)) {
          found = List.of(Hindrances.obstacle(Obstacle.Kind.TIME, who, ""));
        }
        if (!found.isEmpty()) {
          against.add(new Absence.Against(r - terrain.firstRole[visit], who.id(), found));
        }
      }
    }
    return against;
  }

  private boolean takes(int visit, int role, int carer) {
    for (int route : hindrances.routes(role, carer)) {
      if (placing.takes(visit, role, route)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeetingMissing(int visit, List<Absence.Against> against) {
    int roles = problem.visits().get(visit).roles().size();
    for (int i = 0; i < roles; i++) {
      int role = i;
      if (against.stream().filter(each -> each.role() == role).count() == problem.carers().size()) {
        return false;
      }
    }
    return true;
  }

  private int number(String visit) {
    Integer number = numbers.get(visit);
    if (number == null) {
      throw new IllegalArgumentException("No visit " + visit);
    }
    return number;
  }
}
