package org.liandong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.registry.OrganisationKind;
import org.liandong.shared.RegionCode;

final class ContactPlanTests {

  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 23);
  private static final DemoRun RUN = new DemoRun(2014, UNTIL);

  private final List<Cast> casts =
      Founding.all().stream()
          .filter(Founding::serves)
          .map(who -> Cast.of(who, villages(who), UNTIL))
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {2014, 2015, 2016, 2017, 2018, 2022, 2025})
  void aWholeYearAddsUpToTheLastPersonTime(int year) {
    assertThat(standing(plan(year))).isEqualTo(Growth.personTimes(year));
  }

  @Test
  void everyLoadingPlansTheSame() {
    assertThat(plan(2018)).isEqualTo(plan(2018));
  }

  @Test
  void idsAreDistinctAndDaysLieInTheYear() {
    Set<UUID> ids = new HashSet<>();
    for (int year = 2014; year <= 2026; year++) {
      for (ContactPlan.Planned planned : plan(year)) {
        assertThat(ids.add(planned.contact().id())).isTrue();
        assertThat(planned.contact().time().day().getYear()).isEqualTo(year);
        assertThat(planned.contact().time().day()).isBeforeOrEqualTo(UNTIL);
      }
    }
    assertThat(ids).hasSizeLessThan(150_000);
  }

  @Test
  void someRecordsAreMendedAndSundaysAreQuiet() {
    List<ContactPlan.Planned> plan = plan(2018);
    assertThat(plan).anyMatch(planned -> planned.mistake() != null);
    Map<DayOfWeek, Long> days =
        plan.stream()
            .collect(
                Collectors.groupingBy(
                    planned -> planned.contact().time().day().getDayOfWeek(),
                    Collectors.counting()));
    assertThat(days).containsKey(DayOfWeek.SUNDAY);
    assertThat(days.getOrDefault(DayOfWeek.SUNDAY, 0L))
        .isLessThan(days.getOrDefault(DayOfWeek.MONDAY, 0L) / 2);
  }

  @Test
  void theCityOf2018HasTheOrganisationsTheArticleCounts() {
    Map<OrganisationKind, Long> kinds =
        Founding.all().stream()
            .filter(founding -> founding.from().getYear() <= 2018)
            .collect(Collectors.groupingBy(Founding::kind, Collectors.counting()));
    assertThat(kinds)
        .containsEntry(OrganisationKind.SOCIAL_WORK_AGENCY, 27L)
        .containsEntry(OrganisationKind.DOUBLE_HUNDRED_STATION, 10L)
        .containsEntry(OrganisationKind.TOWN_ASSOCIATION, 10L);
  }

  private List<ContactPlan.Planned> plan(int year) {
    return new ContactPlan(year, RUN, casts, Client::place).contacts();
  }

  private static int standing(List<ContactPlan.Planned> plan) {
    return plan.stream()
        .filter(planned -> planned.mistake() == null || planned.mistake().wrong() != null)
        .mapToInt(planned -> ContactPlan.personTimes(planned.contact()))
        .sum();
  }

  private static Map<RegionCode, List<RegionCode>> villages(Founding who) {
    return who.towns().stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), town -> List.of(town)));
  }
}
