package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class EditingTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGDONG = RegionCode.parse("441704");
  private static final String REASON = "证件核对";

  @Autowired private People people;
  @Autowired private Editing editing;
  @Autowired private Erasure erasure;
  @Autowired private WebApplicationContext context;

  @Test
  void searchAndDeduplicationFollowTheChange() {
    NewPerson given = PeopleFixtures.aPerson("改前" + PeopleFixtures.serial(), JIANGCHENG);
    PersonRef ref = record(given);
    String name = "改后" + PeopleFixtures.serial();
    String phone = "138" + PeopleFixtures.serial() + "1";
    Identity document = Identity.resident(PeopleFixtures.identityNumber());
    NewPerson wanted =
        renamed(given, name).with(document).born(Sex.UNSTATED, null).withContact(phone, "某路一号");
    Viewer.SYSTEM.run(() -> editing.change(new ChangePerson(wanted, 0, REASON)));
    assertThat(found(given.name())).isEmpty();
    assertThat(found(name)).containsExactly(ref.number());
    assertThat(found(phone)).containsExactly(ref.number());
    assertThat(record(NewPerson.named(name, JIANGCHENG).with(document))).isEqualTo(ref);
    assertThat(record(NewPerson.named("旧证", JIANGCHENG).with(given.identity())))
        .as("the old number is nobody's any more")
        .isNotEqualTo(ref);
  }

  @Test
  void theHistoryKeepsFieldsWithSensitiveValuesMasked() {
    NewPerson given = PeopleFixtures.aPerson("陈小明", JIANGCHENG).withContact("13800000000", null);
    PersonRef ref = record(given);
    NewPerson wanted = renamed(given, "陈晓明").withContact("13811110000", "密路二号");
    Viewer.SYSTEM.run(() -> editing.change(new ChangePerson(wanted, 0, REASON)));
    PersonChange line = history(ref).getFirst();
    assertThat(line.what()).isEqualTo(PersonChange.Step.CHANGED);
    assertThat(line.reason()).isEqualTo(REASON);
    assertThat(line.account()).isEqualTo(Viewer.SYSTEM.account());
    assertThat(line.fields())
        .containsExactlyInAnyOrder(
            new PersonFieldChange("name", "陈**", "陈**"),
            new PersonFieldChange("phone", "13*******00", "13*******00"),
            new PersonFieldChange("address", "", ""));
    Viewer.SYSTEM.run(() -> erasure.erase(ref.id(), "本人要求"));
    assertThat(history(ref)).allSatisfy(each -> assertThat(each.fields()).isEmpty());
    assertRefused("people.erased", () -> change(wanted, 2));
  }

  @Test
  void aChangeUponAnOldVersionIsRefusedAndARepeatedOneIsNone() {
    NewPerson given = PeopleFixtures.aPerson("版本", JIANGCHENG);
    PersonRef ref = record(given);
    change(renamed(given, "版本二"), 0);
    change(renamed(given, "版本二"), 0);
    assertThat(history(ref)).hasSize(2);
    assertRefused("people.changed-meanwhile", () -> change(renamed(given, "版本三"), 0));
  }

  @Test
  void anotherCountyMayNotChangeAndNobodyMovesAPersonOutOfReach() {
    NewPerson given = PeopleFixtures.aPerson("住江城", JIANGCHENG);
    record(given);
    ChangePerson change = new ChangePerson(renamed(given, "改名"), 0, REASON);
    Viewer yangdong = viewerOf(YANGDONG);
    assertRefused("people.none", () -> yangdong.run(() -> editing.change(change)));
    yangdong.call(() -> people.record(NewPerson.named("住江城", YANGDONG).with(given.identity())));
    assertRefused("permission.outside", () -> yangdong.run(() -> editing.change(change)));
    NewPerson moved = NewPerson.named("住江城", YANGDONG).withId(given.id()).with(given.identity());
    assertRefused(
        "permission.outside",
        () -> viewerOf(JIANGCHENG).run(() -> editing.change(new ChangePerson(moved, 0, REASON))));
  }

  @Test
  void aDocumentOfSomebodyElseIsRefused() {
    NewPerson one = PeopleFixtures.aPerson("甲", JIANGCHENG);
    NewPerson other = PeopleFixtures.aPerson("乙", JIANGCHENG);
    record(one);
    record(other);
    assertRefused(
        "people.identity.taken",
        () -> change(other.with(one.identity()).born(Sex.UNSTATED, null), 0));
  }

  @Test
  void theFormKeepsWhatWasTypedAndShowsAConflict() throws Exception {
    String serial = PeopleFixtures.serial();
    NewPerson given = PeopleFixtures.aPerson("表单" + serial, JIANGCHENG);
    PersonRef ref = record(given);
    String path = "/console/people/" + ref.id();
    Document form = page(200, MockMvcRequestBuilders.get(path + "/edit"));
    assertThat(form.select("#field-name").val()).isEqualTo("表单" + serial);
    assertThat(form.select("#field-identityNumber").val()).isEmpty();
    assertThat(form.text()).contains("000***").doesNotContain(given.identity().number());
    Document refused = page(422, post(path, "新名" + serial, "0").param("phone", "12"));
    assertThat(refused.select("#field-name").val()).isEqualTo("新名" + serial);
    assertThat(refused.select("#error-phone")).isNotEmpty();
    change(renamed(given, "他人改" + serial), 0);
    Document conflict = page(409, post(path, "新名" + serial, "0"));
    assertThat(conflict.select("table").text()).contains("他人改" + serial, "新名" + serial);
    assertThat(conflict.select("#field-name").val()).isEqualTo("新名" + serial);
    assertThat(conflict.select("input[name=version]").val()).isEqualTo("1");
    page(302, post(path, "新名" + serial, "1"));
    assertThat(page(200, MockMvcRequestBuilders.get(path)).select(".history").text())
        .contains("更正", "系统", REASON);
  }

  private static MockHttpServletRequestBuilder post(String path, String name, String version) {
    return MockMvcRequestBuilders.post(path)
        .param("version", version)
        .param("name", name)
        .param("region", JIANGCHENG.toString())
        .param("reason", REASON);
  }

  private Document page(int status, RequestBuilder request) throws Exception {
    MockHttpServletResponse answer =
        Viewer.SYSTEM.callChecked(() ->
            MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(request)
                .andReturn()
                .getResponse());
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static NewPerson renamed(NewPerson given, String name) {
    return new NewPerson(
        given.id(),
        name,
        given.sex(),
        given.birthDate(),
        given.identity(),
        given.phone(),
        given.region(),
        given.householdRegion(),
        given.address(),
        null,
        null);
  }

  private static void assertRefused(String code, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private void change(NewPerson wanted, int version) {
    Viewer.SYSTEM.run(() -> editing.change(new ChangePerson(wanted, version, REASON)));
  }

  private List<PersonChange> history(PersonRef ref) {
    return Viewer.SYSTEM.call(() -> people.history(ref.id()));
  }

  private List<Integer> found(String text) {
    return Viewer.SYSTEM.call(() -> people.search(text, 50)).stream().map(Person::number).toList();
  }

  private PersonRef record(NewPerson person) {
    return Viewer.SYSTEM.call(() -> people.record(person));
  }

  private static Viewer viewerOf(RegionCode region) {
    return new Viewer(
        UUID.randomUUID(),
        "区",
        Viewer.SYSTEM.permissions(),
        Jurisdiction.of(region),
        Set.of(),
        Set.of());
  }
}
