package org.liandong.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class RegionsTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final RegionCode YANGJIANG = RegionCode.parse("441700");

  @Autowired private Regions regions;

  @Test
  void theCityComesWithItsDivisions() {
    assertThat(
            regions.towns().stream().mapToInt(town -> regions.children(town.code()).size()).sum())
        .isEqualTo(878);
    assertThat(regions.size()).isGreaterThanOrEqualTo(947);
    assertThat(regions.counties())
        .extracting(Region::name)
        .containsExactly("江城区", "阳东区", "阳西县", "阳春市");
    assertThat(regions.towns()).hasSize(63);
    assertThat(regions.children(YANGJIANG)).isEqualTo(regions.counties());
    assertThat(regions.children(RegionCode.parse("441702105"))).hasSize(24);
  }

  @Test
  void aPathReadsFromCityToVillage() {
    assertThat(regions.path(RegionCode.parse("441702001001"))).isEqualTo("阳江市 江城区 南恩街道 北门社区居委会");
    assertThat(regions.name(RegionCode.parse("999999"))).isEqualTo("999999");
  }

  @Test
  void aReaderOfEnglishReadsEnglishNames() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      assertThat(regions.path(RegionCode.parse("441721105")))
          .isEqualTo("Yangjiang City · Yangxi County · Shapa Town");
      assertThat(regions.pathInCity(RegionCode.parse("441702001001")))
          .isEqualTo("Jiangcheng District · Nan'en Subdistrict · 北门社区居委会");
      assertThat(regions.name("海陵试验区")).isEqualTo("Hailing Island pilot zone");
      assertThat(regions.name("市直")).isEqualTo("市直");
      assertThat(regions.counties()).extracting(Region::name).contains("阳春市");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
    assertThat(regions.search("zhapo").getFirst().name()).isEqualTo("闸坡镇");
  }

  @Test
  void everyTownHasAnEnglishNameOfItsOwn() {
    assertThat(regions.towns())
        .extracting(Region::nameInEnglish)
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z', ]+"));
  }

  @Test
  void aZoneCoversItsTowns() {
    Jurisdiction zone = regions.jurisdiction("海陵试验区", TODAY);
    assertThat(zone).isEqualTo(Jurisdiction.of(RegionCode.parse("441702105")));
    assertThat(regions.jurisdiction("hailing", LocalDate.of(1991, 12, 31)).isEmpty()).isTrue();
    assertThat(regions.jurisdiction("gaoxin", TODAY).contains(441702103201L)).isTrue();
    assertThat(regions.zoneOf(RegionCode.parse("441702105"), TODAY))
        .map(Zone::code)
        .contains("hailing");
  }

  @Test
  void aCodeOfOldFindsWhatStandsForItNow() {
    assertThat(regions.find(RegionCode.parse("441723"))).map(Region::name).contains("阳东区");
    assertThat(regions.name(RegionCode.parse("441723100"))).isEqualTo("东城镇");
    assertThat(regions.jurisdiction("441723", TODAY))
        .isEqualTo(regions.jurisdiction("441704", TODAY));
  }

  @Test
  void refusesToGuessAnUnknownPlace() {
    assertThatThrownBy(() -> regions.jurisdiction("445500", TODAY))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("regions.unknown"));
  }

  @Test
  void searchPutsTheHigherRungFirst() {
    assertThat(regions.search("阳春").getFirst().name()).isEqualTo("阳春市");
    assertThat(regions.search("441704107").getFirst().name()).isEqualTo("合山镇");
    assertThat(regions.search(" ")).isEmpty();
  }
}
