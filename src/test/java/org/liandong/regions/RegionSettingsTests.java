package org.liandong.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest
class RegionSettingsTests {

  private static final RegionCode SHUANGJIE = RegionCode.parse("441702106");
  private static final RegionCode ZHAPO = RegionCode.parse("441702105");
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
  private static final String REASON = "市府函〔2020〕1号";

  @Autowired private RegionSettings settings;
  @Autowired private Regions regions;
  @Autowired private WebApplicationContext context;

  @Test
  void aZoneCoversFromItsFirstToItsLastDayAndTheHistoryTells() {
    run(() -> settings.add(zone("binhai", "滨海新区"), REASON));
    run(() -> settings.cover("binhai", part(SHUANGJIE, FIRST, null), REASON));
    assertThat(regions.zoneOf(SHUANGJIE, LAST.plusYears(1))).map(Zone::code).contains("binhai");
    run(() -> settings.end("binhai", SHUANGJIE, LAST, REASON));
    assertThat(regions.zoneOf(SHUANGJIE, LAST)).map(Zone::code).contains("binhai");
    assertThat(regions.zoneOf(SHUANGJIE, LAST.plusDays(1))).isEmpty();
    run(() -> settings.cover("binhai", part(SHUANGJIE, LAST.plusDays(1), null), REASON));
    assertRefused(
        "regions.zone.overlap",
        () -> run(() -> settings.cover("hailing", part(SHUANGJIE, null, FIRST), REASON)));
    assertThat(Viewer.SYSTEM.call(settings::changes))
        .filteredOn(change -> change.subject().equals("滨海新区"))
        .extracting(RegionChange::what)
        .containsExactly(
            RegionChange.What.PART_ADDED,
            RegionChange.What.PART_ENDED,
            RegionChange.What.PART_ADDED,
            RegionChange.What.ZONE_ADDED);
  }

  @Test
  void refusesZonesThatCannotBe() {
    assertRefused("regions.zone.taken", () -> run(() -> settings.add(zone("x1", "阳春市"), REASON)));
    assertRefused("regions.zone.taken", () -> run(() -> settings.add(zone("gaoxin", "新"), REASON)));
    assertRefused("regions.zone.code", () -> run(() -> settings.add(zone("高新", "新"), REASON)));
    assertRefused("regions.reason.missing", () -> run(() -> settings.add(zone("x1", "新"), "")));
    assertRefused(
        "regions.zone.overlap",
        () -> run(() -> settings.cover("gaoxin", part(ZHAPO, FIRST, null), REASON)));
    assertRefused(
        "regions.unknown",
        () ->
            run(() ->
                settings.cover("gaoxin", part(RegionCode.parse("445500"), null, null), REASON)));
    assertRefused(
        "regions.zone.outside-city",
        () ->
            run(() ->
                settings.cover("gaoxin", part(RegionCode.parse("440000"), null, null), REASON)));
    assertRefused(
        "period.reversed",
        () -> run(() -> settings.cover("gaoxin", part(SHUANGJIE, LAST, FIRST), REASON)));
  }

  @Test
  void aCodeOfOldIsAddedAndEnded() {
    RegionCode old = RegionCode.parse("441799");
    RegionCode now = RegionCode.parse("441721");
    run(() -> settings.add(new FormerCode(old, "旧阳西", now, null, null), REASON));
    assertThat(regions.find(old)).map(Region::name).contains("阳西县");
    assertRefused(
        "regions.former.taken",
        () -> run(() -> settings.add(new FormerCode(old, "旧阳西", now, null, null), REASON)));
    run(() -> settings.end(old, LAST, REASON));
    assertRefused("regions.former.not-open", () -> run(() -> settings.end(old, LAST, REASON)));
    assertRefused(
        "regions.former.in-use",
        () -> run(() -> settings.add(new FormerCode(now, "阳西", now, null, null), REASON)));
    assertRefused(
        "regions.former.level",
        () ->
            run(() ->
                settings.add(
                    new FormerCode(RegionCode.parse("441798"), "甲", ZHAPO, null, null), REASON)));
  }

  @Test
  void onlyTheWholeCityMayKeepThem() {
    Viewer county =
        new Viewer(
            UUID.randomUUID(),
            "县",
            Viewer.SYSTEM.permissions(),
            Jurisdiction.of(RegionCode.parse("441721")),
            Set.of(),
            Set.of());
    assertRefused(
        "permission.outside", () -> county.run(() -> settings.add(zone("x2", "新区"), REASON)));
  }

  @Test
  void theFormComesBackWithWhatWasTyped() throws Exception {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
    MockHttpServletResponse answer =
        Viewer.SYSTEM.callChecked(() ->
            mvc.perform(
                    MockMvcRequestBuilders.post("/console/regions/zones/parts")
                        .param("zone", "gaoxin")
                        .param("region", "441702105")
                        .param("from", "2020-02-30")
                        .param("reason", "手写依据"))
                .andReturn()
                .getResponse());
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("手写依据", "2020-02-30", "error-from");
  }

  private static Zone zone(String code, String name) {
    return new Zone(code, name, "", "", List.of());
  }

  private static Zone.Part part(
      RegionCode region, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Zone.Part(region, from, to);
  }

  private static void run(Runnable step) {
    Viewer.SYSTEM.run(step);
  }

  private static void assertRefused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
