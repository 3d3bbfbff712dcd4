package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class OrganisationListTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGXI = RegionCode.parse("441721");
  private static final LocalDate OPENED = LocalDate.of(2016, 5, 1);
  private static final LocalDate END_OF_2018 = LocalDate.of(2018, 12, 31);

  @Autowired private Organisations organisations;
  @Autowired private OrganisationRegister register;
  @Autowired private OrganisationList list;

  @Test
  void aCountySeesItsOwnInListsCountsExportsAndRecords() {
    UUID here = anAgency("本县社工中心", JIANGCHENG);
    UUID there = anAgency("外县社工中心", YANGXI);
    Viewer county = viewerOf("441702");
    OrganisationFilter filter = new OrganisationFilter("县社工中心", null, null, null, null, "-name");
    List<UUID> exported = new ArrayList<>();
    county.run(() -> list.each(filter, row -> exported.add(row.id())));
    assertThat(exported).containsExactly(here);
    assertThat(county.call(() -> list.count(filter))).isEqualTo(1);
    assertThat(county.call(() -> list.page(filter, null, 10)))
        .extracting(OrganisationRow::id)
        .containsExactly(here);
    assertRefused(() -> county.call(() -> register.record(there)), "registry.unknown");
    assertRefused(
        () ->
            county.run(() -> register.happen(there, 1, StandingEvent.CANCELLED, END_OF_2018, "越界")),
        "registry.unknown");
    assertRefused(
        () ->
            county.call(() ->
                register.change(
                    new ChangeOrganisation(
                        here,
                        1,
                        OrganisationDetails.of("x", OrganisationKind.SOCIAL_WORK_AGENCY, YANGXI),
                        "移走"))),
        "permission.outside");
    assertRefused(() -> Viewer.NOBODY.call(() -> list.count(filter)), "permission.missing");
  }

  @Test
  void pagesByKeyShowEveryRowOnceInOrder() {
    for (int number = 0; number < 7; number++) {
      anAgency("翻页社工中心" + number, JIANGCHENG);
    }
    for (String sort : List.of("name", "-name", "region", "since", "kind")) {
      OrganisationFilter filter = new OrganisationFilter("翻页社工中心", null, null, null, null, sort);
      List<UUID> seen = new ArrayList<>();
      String after = null;
      for (int page = 0; page < 4; page++) {
        String from = after;
        List<OrganisationRow> rows = Viewer.SYSTEM.call(() -> list.page(filter, from, 2));
        rows.forEach(row -> seen.add(row.id()));
        after = rows.isEmpty() ? null : rows.getLast().key();
      }
      assertThat(seen).as(sort).hasSize(7).doesNotHaveDuplicates();
    }
  }

  private UUID anAgency(String name, RegionCode region) {
    return Viewer.SYSTEM.call(() ->
        organisations.register(
            new RegisterOrganisation(
                TimeOrderedId.next(),
                OrganisationDetails.of(name, OrganisationKind.SOCIAL_WORK_AGENCY, region),
                OPENED)));
  }

  private static void assertRefused(ThrowingCallable work, String code) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Viewer viewerOf(String code) {
    return new Viewer(
        UUID.randomUUID(),
        code,
        Viewer.SYSTEM.permissions(),
        Jurisdiction.of(RegionCode.parse(code)),
        Set.of(),
        Set.of());
  }
}
