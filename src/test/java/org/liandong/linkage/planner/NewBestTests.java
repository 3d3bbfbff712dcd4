package org.liandong.linkage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.bench.homecare.HomeCareScorer;
import org.liandong.bench.homecare.HomeCareSolution;
import org.liandong.bench.homecare.Published;
import org.liandong.bench.homecare.Published.Reference;

/**
 * Solutions this planner found that cost less than the best published, kept in the published format
 * and scored by code that shares nothing with it. The instances lie outside the project; where they
 * are absent the test says so and passes over.
 */
final class NewBestTests {

  @BeforeEach
  void publishedDataAreHere() {
    Assumptions.assumeTrue(
        Files.isDirectory(Published.folder()),
        () -> "published home-care data are not here: " + Published.folder());
  }

  /** Label, the best published cost, ours. */
  @ParameterizedTest
  @CsvSource({
    "C2, 569.388, 569.118",
    "C3, 541.116, 538.845",
    "C6, 813.253, 811.053",
    "C8, 469.035, 468.885",
    "C9, 535.075, 527.686",
    "D1, 1111.370, 1108.008",
    "D2, 652.226, 651.654",
    "D3, 622.625, 613.157",
    "D4, 773.043, 766.647",
    "D5, 653.709, 651.652",
    "D7, 564.552, 561.481",
    "D8, 650.619, 641.030",
    "D9, 650.301, 641.785",
    "D10, 1152.098, 1148.740"
  })
  void costsLessThanTheBestPublished(String label, String published, String ours)
      throws URISyntaxException {
    Reference reference =
        Published.references().stream()
            .filter(each -> each.label().equals(label))
            .findFirst()
            .orElseThrow();
    HomeCareScorer.Score score =
        new HomeCareScorer(Published.instance(reference.instance())).score(kept(label));
    assertThat(score.broken()).isEmpty();
    assertThat(thousandths(reference.bestKnown())).isEqualTo(published);
    assertThat(thousandths(score.cost())).isEqualTo(ours);
    assertThat(score.cost()).isLessThan(reference.bestKnown());
  }

  private static HomeCareSolution kept(String label) throws URISyntaxException {
    return HomeCareSolution.read(
        Path.of(
            Objects.requireNonNull(
                    NewBestTests.class.getResource("solutions/" + label + ".json"), label)
                .toURI()));
  }

  private static String thousandths(double cost) {
    return String.format(Locale.ROOT, "%.3f", cost);
  }
}
