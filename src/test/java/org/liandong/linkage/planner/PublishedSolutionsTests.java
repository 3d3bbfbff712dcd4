package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.bench.homecare.HomeCareInstance;
import org.liandong.bench.homecare.HomeCareScorer;
import org.liandong.bench.homecare.HomeCareSolution;
import org.liandong.bench.homecare.HomeCareSolution.Route;
import org.liandong.bench.homecare.HomeCareSolution.Stop;
import org.liandong.bench.homecare.Published;
import org.liandong.bench.homecare.Published.Reference;

/**
 * The scorer agrees with the literature on every published solution. The data lie outside the
 * project; where they are absent the test says so and passes over.
 */
final class PublishedSolutionsTests {

  @BeforeEach
  void publishedDataAreHere() {
    Assumptions.assumeTrue(
        Files.isDirectory(Published.folder()),
        () -> "published home-care data are not here: " + Published.folder());
  }

  @Test
  void scoresAllPublishedSolutionsToThreeDecimals() {
    List<Reference> references = Published.references();
    assertThat(references).hasSize(40);
    assertThat(references)
        .allSatisfy(reference -> {
          HomeCareScorer.Score score =
              new HomeCareScorer(Published.instance(reference.instance()))
                  .score(Published.solution(reference.instance()));
          assertThat(score.broken()).as(reference.label()).isEmpty();
          assertThat(thousandths(score.cost()))
              .as(reference.label())
              .isEqualTo(thousandths(reference.bestKnown()));
        });
  }

  @Test
  void readsBackWhatItWrites(@TempDir Path folder) {
    String name = Published.references().getFirst().instance();
    HomeCareSolution solution = Published.solution(name);
    solution.write(folder.resolve("solution.json"));
    assertThat(HomeCareSolution.read(folder.resolve("solution.json"))).isEqualTo(solution);
  }

  @Test
  void namesEveryBrokenRule() {
    String name = Published.references().getFirst().instance();
    HomeCareInstance instance = Published.instance(name);
    HomeCareSolution solution = Published.solution(name);
    HomeCareScorer scorer = new HomeCareScorer(instance);
    assertThat(scorer.score(shifted(solution, -400)).broken())
        .anyMatch(each -> each.contains("before his window"))
        .anyMatch(each -> each.contains("cannot be at"));
    assertThat(scorer.score(withoutLast(solution)).broken())
        .anyMatch(each -> each.contains("lacks"));
    assertThat(scorer.score(renamed(solution)).broken())
        .anyMatch(each -> each.contains("cannot give"));
  }

  private static HomeCareSolution shifted(HomeCareSolution solution, double by) {
    return each(
        solution,
        route ->
            new Route(
                route.caregiver(),
                route.stops().stream()
                    .map(stop ->
                        new Stop(
                            stop.patient(), stop.service(), stop.start() + by, stop.end() + by))
                    .toList()));
  }

  private static HomeCareSolution withoutLast(HomeCareSolution solution) {
    return each(
        solution,
        route ->
            new Route(
                route.caregiver(),
                route.stops().subList(0, Math.max(0, route.stops().size() - 1))));
  }

  /** The first carer's work given to the second and the other way round. */
  private static HomeCareSolution renamed(HomeCareSolution solution) {
    Route first = solution.routes().get(0);
    Route second = solution.routes().get(1);
    return new HomeCareSolution(
        Stream.concat(
                Stream.of(
                    new Route(second.caregiver(), first.stops()),
                    new Route(first.caregiver(), second.stops())),
                solution.routes().stream().skip(2))
            .toList());
  }

  private static HomeCareSolution each(HomeCareSolution solution, UnaryOperator<Route> change) {
    return new HomeCareSolution(solution.routes().stream().map(change).toList());
  }

  private static String thousandths(double cost) {
    return String.format(Locale.ROOT, "%.3f", cost);
  }
}
