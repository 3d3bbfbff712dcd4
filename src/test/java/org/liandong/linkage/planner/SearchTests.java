package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many moves were tried, taken and taken back: times, sums and rules hold as afresh. */
final class SearchTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void keepsTimesSumsAndRulesThroughLongRunsOfMoves(long seed) {
    Terrain terrain = new Terrain(new RandomProblems(seed).any(8, 30));
    Search search = new Search(terrain, new Near(terrain), seed);
    new Construction(search.tour, search.trial).fill();
    search.start();
    assertThat(search.hasMovable()).as("seed %d plans something", seed).isTrue();
    for (int round = 0; round < 400; round++) {
      search.temperature = round % 100 == 0 ? 1_000_000 : 5_000;
      for (int i = 0; i < 50; i++) {
        search.step();
      }
      assertFresh(search, "seed %d round %d".formatted(seed, round));
    }
    assertThat(search.accepted).as("seed %d moves", seed).isGreaterThan(100);
    long before = search.best().cost;
    search.fill(() -> false);
    assertFresh(search, "seed %d filled".formatted(seed));
    assertThat(search.tour.cost()).isEqualTo(search.best().cost).isLessThanOrEqualTo(before);
  }

  private static void assertFresh(Search search, String what) {
    Terrain terrain = search.terrain;
    Picture now = new Picture(search.tour);
    now.take(search.tour);
    Plan plan = Plans.of(terrain, now);
    assertThat(new Rules(terrain.problem).broken(plan)).as(what).isEmpty();
    assertThat(new Judge(terrain.problem).score(plan).total(terrain.problem.weights()))
        .as(what)
        .isEqualTo(search.tour.cost());
    assertThat(search.tour.leave).as(what).isEqualTo(LeastTimes.of(terrain, search.tour));
  }
}
