package org.liandong.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.people.NewPerson;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.Jurisdiction;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class WholeCityTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final RegionCode YANGDONG = RegionCode.parse("441704");

  @Autowired private WholeCity wholeCity;
  @Autowired private Certificates certificates;
  @Autowired private CertificateList list;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aCountyLearnsOfItsOwnCertificateOnlyThatItEndsToCount() {
    NewPerson holder = PeopleFixtures.aPerson("两县持证", JIANGCHENG);
    NewCertificate higher = certificate(holder, ProfessionalLevel.SOCIAL_WORKER, 2018, JIANGCHENG);
    Viewer.SYSTEM.run(() -> certificates.record(higher));
    Viewer yangdong = viewerOf(YANGDONG);
    NewPerson again = NewPerson.named("两县持证", YANGDONG).with(holder.identity());
    NewCertificate lower =
        certificate(again, ProfessionalLevel.ASSISTANT_SOCIAL_WORKER, 2016, YANGDONG);
    yangdong.run(() -> certificates.record(lower));
    Certificate own = yangdong.call(() -> certificates.find(lower.id())).orElseThrow();
    assertThat(own.heldTo()).isEqualTo(higher.issuedOn());
    assertThat(yangdong.call(() -> certificates.find(higher.id()))).isEmpty();
    assertThat(yangdong.call(() -> certificates.of(own.personNumber())))
        .extracting(Certificate::id)
        .containsExactly(lower.id());
    CertificateFilter all = new CertificateFilter("两县持证", null, null, null, null, null);
    assertThat(yangdong.call(() -> list.page(all, null, 10)).rows())
        .extracting(line -> line.certificate().id())
        .containsExactly(lower.id());
  }

  @Test
  void aTakenNumberIsRefusedNamingOnlyWhatWasTyped() {
    NewPerson holder = PeopleFixtures.aPerson("编号已用", JIANGCHENG);
    NewCertificate there = certificate(holder, ProfessionalLevel.SOCIAL_WORKER, 2018, JIANGCHENG);
    Viewer.SYSTEM.run(() -> certificates.record(there));
    NewCertificate probe =
        new NewCertificate(
            TimeOrderedId.next(),
            PeopleFixtures.aPerson("探询", YANGDONG),
            ProfessionalLevel.SOCIAL_WORKER,
            there.number(),
            there.issuedOn(),
            YANGDONG,
            null);
    assertThatThrownBy(() -> viewerOf(YANGDONG).run(() -> certificates.record(probe)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("workforce.certificate.taken");
              assertThat(refusal.arguments()).isEqualTo(List.of(there.number()));
            });
  }

  @Test
  void herOwnReachIsBackAfterTheStep() {
    viewerOf(YANGDONG)
        .run(() ->
            transaction.executeWithoutResult(status -> {
              String own = reach();
              assertThat(wholeCity.call(this::reach)).isNotEqualTo(own);
              assertThat(reach()).isEqualTo(own);
            }));
  }

  @Test
  void herOwnReachIsBackAfterARefusalThatTheCallerSurvives() {
    viewerOf(YANGDONG)
        .run(() ->
            transaction.executeWithoutResult(status -> {
              String own = reach();
              assertThatThrownBy(() ->
                      wholeCity.run(() -> {
                        throw Refusal.conflict("workforce.worker.left");
                      }))
                  .isInstanceOf(Refusal.class);
              assertThat(reach()).isEqualTo(own);
            }));
  }

  @Test
  void anAbortedTransactionAnswersNothingMore() {
    viewerOf(YANGDONG)
        .run(() ->
            transaction.executeWithoutResult(status -> {
              assertThatThrownBy(
                      () -> wholeCity.run(() -> client.sql("select 1/0").query().singleValue()))
                  .isInstanceOf(DataAccessException.class)
                  .hasMessageContaining("division by zero");
              assertThatThrownBy(this::reach).isInstanceOf(DataAccessException.class);
              status.setRollbackOnly();
            }));
  }

  @Test
  void withoutATransactionThereIsNoWiderReach() {
    assertThatThrownBy(() -> wholeCity.call(() -> 1)).isInstanceOf(IllegalStateException.class);
  }

  private String reach() {
    return client.sql("select current_setting('liandong.regions')").query(String.class).single();
  }

  private static NewCertificate certificate(
      NewPerson holder, ProfessionalLevel level, int year, RegionCode region) {
    UUID id = TimeOrderedId.next();
    return new NewCertificate(id, holder, level, "W" + id, LocalDate.of(year, 10, 1), region, null);
  }

  private static Viewer viewerOf(RegionCode region) {
    return new Viewer(
        UUID.randomUUID(),
        "县",
        Viewer.SYSTEM.permissions(),
        Jurisdiction.of(region),
        Set.of(),
        Set.of());
  }
}
