package org.liandong.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.casework.ContactFixtures.aContact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.casework.RecordContact.Served;
import org.liandong.casework.RecordContact.Staff;
import org.liandong.shared.Refusal;
import org.liandong.shared.ServiceMethod;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class CountingPoliciesTests {

  private static final Staff STAFF = new Staff(TimeOrderedId.next(), TimeOrderedId.next(), null);

  @Autowired private CountingPolicies policies;

  @Test
  void theFirstVersionHoldsForEveryDay() {
    CountingPolicy policy =
        CountingPolicies.on(LocalDate.of(2008, 1, 1), Viewer.SYSTEM.call(policies::all));
    assertThat(policy.version()).isEqualTo(1);
    assertThat(policy.phoneMinutesMin()).isEqualTo(5);
    assertThat(policy.estimatedHeads()).isTrue();
  }

  @Test
  void aNewVersionHoldsFromItsDayOn() {
    LocalDate day = LocalDate.of(2900, 1, 1);
    int version =
        Viewer.SYSTEM.call(() ->
            policies.add(
                new NewCountingPolicy(
                    day, 10, 600, false, EnumSet.of(ServiceMethod.HOME_VISIT), "新合同口径")));
    List<CountingPolicy> all = Viewer.SYSTEM.call(policies::all);
    assertThat(CountingPolicies.on(day, all).version()).isEqualTo(version);
    assertThat(CountingPolicies.on(day.minusDays(1), all).version()).isLessThan(version);
    assertThatThrownBy(() ->
            Viewer.SYSTEM.run(() ->
                policies.add(
                    new NewCountingPolicy(
                        day, 5, 600, true, EnumSet.allOf(ServiceMethod.class), "再来"))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.category()).isEqualTo(Refusal.Category.CONFLICT));
  }

  @Test
  void thePastKeepsItsPolicy() {
    assertThatThrownBy(() ->
            Viewer.SYSTEM.run(() ->
                policies.add(
                    new NewCountingPolicy(
                        LocalDate.of(2018, 1, 1),
                        5,
                        600,
                        true,
                        EnumSet.allOf(ServiceMethod.class),
                        "改旧账"))))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("casework.policy.day-passed"));
  }

  @Test
  void everyRuleSaysWhyItDoesNotCount() {
    CountingPolicy strict = policy(false, EnumSet.complementOf(EnumSet.of(ServiceMethod.GROUP)));
    assertThat(strict.uncounted(aContact(STAFF).by(ServiceMethod.PHONE).lasting(9).build()))
        .isEqualTo(Uncounted.PHONE_TOO_SHORT);
    assertThat(strict.uncounted(aContact(STAFF).lasting(601).build()))
        .isEqualTo(Uncounted.TOO_LONG);
    assertThat(strict.uncounted(aContact(STAFF).by(ServiceMethod.GROUP).build()))
        .isEqualTo(Uncounted.METHOD_NOT_COUNTED);
    assertThat(strict.uncounted(aContact(STAFF).serving(Served.heads(30, true)).build()))
        .isEqualTo(Uncounted.ESTIMATED_ONLY);
    assertThat(strict.uncounted(aContact(STAFF).build())).isNull();
    assertThat(strict.heads(aContact(STAFF).serving(new Served(List.of(1), 9, true)).build()))
        .isZero();
  }

  private static CountingPolicy policy(boolean estimated, Set<ServiceMethod> methods) {
    return new CountingPolicy(
        2,
        LocalDate.of(2018, 1, 1),
        10,
        600,
        estimated,
        methods,
        "",
        Instant.EPOCH,
        new UUID(0, 1));
  }
}
