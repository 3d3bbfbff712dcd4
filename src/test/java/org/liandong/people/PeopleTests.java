package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class PeopleTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGDONG = RegionCode.parse("441704");

  @Autowired private People people;

  @Test
  void recordsAndFindsAPerson() {
    NewPerson given = PeopleFixtures.aPerson("陈小明", JIANGCHENG);
    PersonRef ref = record(given);
    Person found = Viewer.SYSTEM.call(() -> people.find(ref.id())).orElseThrow();
    assertThat(found.name()).isEqualTo("陈小明");
    assertThat(found.identity()).isEqualTo(given.identity());
    assertThat(found.number()).isPositive().isEqualTo(ref.number());
    assertThat(found.canonical()).isEqualTo(ref.number());
  }

  @Test
  void recordingTwiceIsRecordingOnce() {
    NewPerson given = PeopleFixtures.aPerson("林一帆", JIANGCHENG);
    assertThat(record(given)).isEqualTo(record(given));
  }

  @Test
  void theSameIdentityNumberFindsThePersonAcrossCounties() {
    NewPerson given = PeopleFixtures.aPerson("黄海生", JIANGCHENG);
    PersonRef first = record(given);
    NewPerson again = NewPerson.named("黄海生", YANGDONG).with(given.identity());
    Viewer yangdong = viewerOf(YANGDONG);
    assertThat(yangdong.call(() -> people.find(first.id()))).isEmpty();
    assertThat(yangdong.call(() -> people.record(again))).isEqualTo(first);
    assertThat(yangdong.call(() -> people.find(first.id()))).isPresent();
  }

  @Test
  void anIdentityNumberUnderAnotherNameIsRefusedAndOpensNothing() {
    NewPerson given = PeopleFixtures.aPerson("梁阿海", JIANGCHENG);
    PersonRef first = record(given);
    Viewer yangdong = viewerOf(YANGDONG);
    NewPerson probe = NewPerson.named("某某", YANGDONG).with(given.identity());
    assertThatThrownBy(() -> yangdong.call(() -> people.record(probe)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("people.identity.other-name"));
    assertThat(yangdong.call(() -> people.find(first.id()))).isEmpty();
  }

  @Test
  void searchesByPartsOfTheNameAndByExactNumbers() {
    NewPerson given =
        PeopleFixtures.aPerson("欧阳沁蓝", JIANGCHENG)
            .withContact("0662-" + PeopleFixtures.serial(), null);
    PersonRef ref = record(given);
    String identity = Objects.requireNonNull(given.identity().number());
    String phone = Objects.requireNonNull(given.phone());
    for (String text :
        List.of("欧阳", "沁蓝", "欧阳沁蓝", identity, phone, Integer.toString(ref.number()))) {
      assertThat(found(Viewer.SYSTEM, text)).as(text).contains(ref.id());
    }
    assertThat(found(Viewer.SYSTEM, "沁欧")).doesNotContain(ref.id());
    assertThat(found(viewerOf(YANGDONG), "欧阳沁蓝")).doesNotContain(ref.id());
    assertThat(found(viewerOf(JIANGCHENG), "欧阳沁蓝")).contains(ref.id());
  }

  @Test
  void recordsManyAtOnceInOrder() {
    NewPerson twice = PeopleFixtures.aPerson("关小六", JIANGCHENG);
    List<NewPerson> given =
        List.of(
            PeopleFixtures.aPerson("关小一", JIANGCHENG),
            twice,
            NewPerson.named("关小六", JIANGCHENG).with(twice.identity()));
    List<PersonRef> refs = Viewer.SYSTEM.call(() -> people.recordAll(given));
    assertThat(refs.get(1)).isEqualTo(refs.get(2)).isNotEqualTo(refs.get(0));
    assertThat(
            Viewer.SYSTEM.call(() -> people.names(refs.stream().map(PersonRef::number).toList())))
        .containsEntry(refs.get(0).number(), "关小一")
        .containsEntry(refs.get(1).number(), "关小六");
  }

  private List<UUID> found(Viewer viewer, String text) {
    return viewer.call(() -> people.search(text, 50)).stream().map(Person::id).toList();
  }

  private PersonRef record(NewPerson given) {
    return Viewer.SYSTEM.call(() -> people.record(given));
  }

  private static Viewer viewerOf(RegionCode region) {
    return new Viewer(
        UUID.randomUUID(),
        region.brief(),
        Viewer.SYSTEM.permissions(),
        Jurisdiction.of(region),
        Set.of(),
        Set.of());
  }
}
