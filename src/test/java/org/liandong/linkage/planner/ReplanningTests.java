package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A published plan and what happens on the day. */
final class ReplanningTests {

  private static final Weights WEIGHTS = new Weights(1, 1, 1, 0, 0, 0, 100_000_000, 1_000_000, 0);
  private final Problem town = town();
  private final Plan published = new Planner(town).plan(Limits.steps(1, 20_000), () -> false);

  @Test
  void changesNothingWhereNothingHappened() {
    assertThat(published.leftOut()).isEmpty();
    Problem today = town.promising(published, Set.of());
    assertThat(changed(replanned(today))).isEmpty();
  }

  @Test
  void movesOnlyTheVisitsOfACarerWhoFellIll() {
    String ill = published.stops().getFirst().carer();
    Problem today =
        with(
                town.carers().stream().filter(carer -> !carer.id().equals(ill)).toList(),
                town.visits())
            .promising(published, Set.of());
    Set<String> hers = visitsOf(ill);
    Plan plan = replanned(today);
    assertThat(plan.leftOut()).isEmpty();
    assertThat(changed(plan)).isSubsetOf(hers).hasSameSizeAs(hers);
  }

  @Test
  void findsRoomForAVisitThatIsAdded() {
    Visit late = visit("new", 3, 400, 1);
    Problem today =
        with(town.carers(), Stream.concat(town.visits().stream(), Stream.of(late)).toList())
            .promising(published, Set.of());
    Plan plan = replanned(today);
    assertThat(plan.leftOut()).isEmpty();
    assertThat(plan.stops()).extracting(Plan.Stop::visit).contains("new");
    assertThat(changed(plan)).isEmpty();
  }

  @Test
  void leavesTheOthersWhereAVisitIsCancelled() {
    String cancelled = town.visits().get(7).id();
    Problem today =
        with(
                town.carers(),
                town.visits().stream().filter(visit -> !visit.id().equals(cancelled)).toList())
            .promising(published, Set.of());
    assertThat(changed(replanned(today))).isEmpty();
  }

  @Test
  void leavesWhatIsPinnedWhoeverFallsIll() {
    String ill = published.stops().getFirst().carer();
    Set<String> pinned =
        town.visits().stream().map(Visit::id).limit(10).collect(Collectors.toSet());
    Problem today =
        with(
                town.carers().stream().filter(carer -> !carer.id().equals(ill)).toList(),
                town.visits())
            .promising(published, pinned);
    Plan plan = replanned(today);
    Set<String> impossible = new HashSet<>(visitsOf(ill));
    impossible.retainAll(pinned);
    assertThat(plan.leftOut()).containsExactlyInAnyOrderElementsOf(impossible);
    Set<String> kept = new HashSet<>(pinned);
    kept.removeAll(impossible);
    assertThat(plan.stops().stream().filter(stop -> kept.contains(stop.visit())))
        .isNotEmpty()
        .allMatch(published.stops()::contains);
  }

  private Plan replanned(Problem today) {
    Plan plan = new Planner(today).plan(Limits.steps(2, 5_000), () -> false);
    assertThat(new Rules(today).broken(plan)).isEmpty();
    return plan;
  }

  /** Published visits that somebody else makes now. */
  private Set<String> changed(Plan plan) {
    Set<String> before =
        published.stops().stream().map(ReplanningTests::part).collect(Collectors.toSet());
    Set<String> known =
        published.stops().stream().map(Plan.Stop::visit).collect(Collectors.toSet());
    return plan.stops().stream()
        .filter(stop -> known.contains(stop.visit()) && !before.contains(part(stop)))
        .map(Plan.Stop::visit)
        .collect(Collectors.toSet());
  }

  private static String part(Plan.Stop stop) {
    return "%s %d %s".formatted(stop.visit(), stop.role(), stop.carer());
  }

  private Set<String> visitsOf(String carer) {
    return published.stops().stream()
        .filter(stop -> stop.carer().equals(carer))
        .map(Plan.Stop::visit)
        .collect(Collectors.toSet());
  }

  private Problem with(List<Carer> carers, List<Visit> visits) {
    return new Problem(carers, visits, town.places(), town.travel(), WEIGHTS);
  }

  private static Problem town() {
    Random random = new Random(11);
    double[][] points = new double[12][];
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {random.nextDouble() * 10, random.nextDouble() * 10};
    }
    return new Problem(
        IntStream.range(0, 8).mapToObj(i -> Carer.of("c" + i, Set.of("talk"), 0)).toList(),
        IntStream.range(0, 40)
            .mapToObj(
                i -> visit("v" + i, random.nextInt(12), random.nextInt(400), i % 3 == 0 ? 2 : 1))
            .toList(),
        points.length,
        Travel.roads(points, 1.3, 30),
        WEIGHTS);
  }

  private static Visit visit(String id, int place, int earliest, int roles) {
    return new Visit(
        id,
        id,
        place,
        Ticks.ofMinutes(earliest),
        Ticks.ofMinutes(earliest + 60),
        Ticks.NEVER,
        1,
        IntStream.range(0, roles)
            .mapToObj(i -> Role.together(Set.of("talk"), Ticks.ofMinutes(20)))
            .toList(),
        Wish.NONE,
        null);
  }
}
