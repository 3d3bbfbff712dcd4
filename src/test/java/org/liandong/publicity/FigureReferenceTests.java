package org.liandong.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Period;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;

final class FigureReferenceTests {

  @Test
  void readsAStockAtADay() {
    FigureReference reference =
        FigureReference.parse("figure workforce.certified at=2018-12-31 unit=none");
    assertThat(reference.code()).isEqualTo("workforce.certified");
    assertThat(Objects.requireNonNull(reference.when()).to()).isEqualTo(LocalDate.of(2018, 12, 31));
    assertThat(reference.withUnit()).isFalse();
  }

  @Test
  void readsAFlowWithFilters() {
    FigureReference reference =
        FigureReference.parse(
            " figure service.person_times  year=2018 region=441702 domain=ELDERLY decimals=1 ");
    assertThat(reference.when())
        .isEqualTo(new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31)));
    assertThat(reference.region()).isEqualTo("441702");
    assertThat(reference.domain()).isEqualTo(ServiceDomain.ELDERLY);
    assertThat(reference.decimals()).isEqualTo(1);
  }

  @Test
  void readsAMonthAndARange() {
    assertThat(FigureReference.parse("figure a.b month=2018-02").when())
        .isEqualTo(new Period(LocalDate.of(2018, 2, 1), LocalDate.of(2018, 2, 28)));
    assertThat(FigureReference.parse("figure a.b from=2018-02-03 to=2018-04-05").when())
        .isEqualTo(new Period(LocalDate.of(2018, 2, 3), LocalDate.of(2018, 4, 5)));
  }

  @Test
  void leavesTheDayOpenForToday() {
    assertThat(FigureReference.parse("figure a.b at=today").when()).isNull();
    assertThat(FigureReference.parse("figure a.b").when()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "figure, publicity.reference.malformed",
    "figura a.b, publicity.reference.malformed",
    "figure a.b year, publicity.reference.malformed",
    "figure A.B, publicity.reference.malformed",
    "figure a.b colour=red, publicity.reference.key",
    "figure a.b year=2018 year=2019, publicity.reference.twice",
    "figure a.b year=2018 at=2018-12-31, publicity.reference.when",
    "figure a.b from=2018-01-01, publicity.reference.when",
    "figure a.b year=zwanzig, publicity.reference.value",
    "figure a.b at=2018-13-01, publicity.reference.value",
    "figure a.b domain=PLUMBING, publicity.reference.value",
    "figure a.b organisation=12, publicity.reference.value",
    "figure a.b decimals=9, publicity.reference.value",
    "figure a.b from=2018-02-03 to=2018-01-01, period.reversed"
  })
  void refusesWhatItCannotRead(String text, String code) {
    assertThatThrownBy(() -> FigureReference.parse(text))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
