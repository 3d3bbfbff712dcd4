package org.liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.casework.ContactFixtures.JIANGCHENG;
import static org.liandong.casework.ContactFixtures.YANGDONG;
import static org.liandong.casework.ContactFixtures.aContact;
import static org.liandong.casework.ContactFixtures.countyAccount;
import static org.liandong.casework.ContactFixtures.like;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceDomain;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(CaseworkWorld.class)
class ContactRefusalTests {

  @Autowired private Contacts contacts;
  @Autowired private CaseworkWorld world;
  private Staff staff;

  @BeforeEach
  void aWorkerOfAStation() {
    staff = world.staff();
  }

  @Test
  void anotherCountysContactDoesNotExist() {
    RecordContact said = aContact(staff).build();
    record(said);
    Viewer stranger = countyAccount(YANGDONG);
    List<Runnable> attempts =
        List.of(
            () -> contacts.find(said.id()),
            () -> contacts.withdraw(said.id(), 1, "不该成"),
            () -> contacts.correct(said.id(), 1, like(said).in(YANGDONG).build(), "不该成"));
    for (Runnable attempt : attempts) {
      assertThatThrownBy(() -> stranger.run(attempt))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.category()).isEqualTo(Refusal.Category.NOT_FOUND));
    }
    assertThat(stranger.call(() -> contacts.history(said.id()))).isEmpty();
    assertThat(stranger.call(() -> contacts.recordAll(List.of(said))).getFirst().refusal())
        .extracting(Refusal::code)
        .isEqualTo("permission.outside");
    RecordContact probe = aContact(world.staff(YANGDONG)).in(YANGDONG).under(said.id()).build();
    assertThat(stranger.call(() -> contacts.recordAll(List.of(probe))).getFirst().refusal())
        .extracting(Refusal::code)
        .isEqualTo("casework.contact.id-taken");
  }

  @Test
  void sensitiveWorkIsClosedWithoutItsGrant() {
    RecordContact said = aContact(staff).about(ServiceDomain.DRUG_REHABILITATION).build();
    record(said);
    Viewer county = countyAccount(JIANGCHENG);
    assertThatThrownBy(() -> county.call(() -> contacts.find(said.id())))
        .isInstanceOf(Refusal.class);
    RecordContact mine = aContact(staff).about(ServiceDomain.CORRECTION).build();
    assertThat(county.call(() -> contacts.recordAll(List.of(mine))).getFirst().refusal())
        .extracting(Refusal::code)
        .isEqualTo("casework.contact.compartment-closed");
    assertThat(world.entries(mine.id())).isEmpty();
  }

  @Test
  void refusalsNameTheValue() {
    assertThat(refusal(aContact(staff).lasting(-5).build())).contains("-5");
    assertThat(refusal(aContact(staff).lasting(1441).build())).contains("1441");
    assertThat(refusal(aContact(staff).on(LocalDate.of(2999, 1, 1)).build()))
        .contains("2999-01-01");
    assertThat(refusal(aContact(staff).serving(Served.heads(100_001, true)).build()))
        .contains("100001");
    assertThat(refusal(aContact(staff).serving(Served.person(999_999_999)).build()))
        .contains("999999999");
    UUID nobody = TimeOrderedId.next();
    assertThat(refusal(aContact(new Staff(staff.worker(), nobody, null)).build()))
        .contains(nobody.toString());
    UUID random = UUID.randomUUID();
    assertThat(refusal(aContact(staff).under(random).build())).contains(random.toString());
  }

  private String refusal(RecordContact said) {
    Refusal refusal =
        Viewer.SYSTEM.call(() -> contacts.recordAll(List.of(said))).getFirst().refusal();
    return String.valueOf(refusal);
  }

  private Fate record(RecordContact said) {
    return Viewer.SYSTEM.call(() -> contacts.record(said));
  }
}
