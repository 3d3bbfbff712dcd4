package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liandong.identity.IdentityFixtures.Person;
import org.liandong.shared.Compartment;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class GrantsTests {

  private static final Reach CITY = new Reach.Division(RegionCode.parse("4417"));
  private static final Reach JIANGCHENG = new Reach.Division(RegionCode.parse("441702"));
  private static final Reach YANGCHUN = new Reach.Division(RegionCode.parse("441781"));
  private static final LocalDate FROM = IdentityFixtures.LONG_AGO;

  @Autowired private IdentityFixtures identity;
  @Autowired private Accounts accounts;
  @Autowired private Grants grants;
  @Autowired private MovableClock clock;

  @Test
  void aGrantCountsFromTheNextRequestOnAndUntilItEnds() {
    Person person = identity.anAccountIn("441702");
    assertThat(identity.viewer(person).permissions()).isEmpty();
    UUID grant = give(person, Role.COUNTY_BUREAU, JIANGCHENG);
    assertThat(identity.viewer(person).permissions()).contains(Permission.CONTACTS_READ);
    assertThat(identity.viewer(person).jurisdiction().contains(441702105001L)).isTrue();
    assertThat(identity.viewer(person).jurisdiction().contains(441781000000L)).isFalse();
    identity.asProgram(() -> {
      grants.end(person.id(), grant);
      return true;
    });
    assertThat(identity.viewer(person).permissions()).isEmpty();
    assertThat(identity.viewer(person).jurisdiction().isEmpty()).isTrue();
  }

  @Test
  void aGrantCountsOnItsDaysOnly() {
    Person person = identity.anAccountIn("441702");
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    identity.asProgram(
        () -> grants.give(person.id(), Role.SOCIAL_WORKER, JIANGCHENG, tomorrow, tomorrow));
    assertThat(identity.viewer(person).permissions()).isEmpty();
    assertThat(clock.later(Duration.ofDays(1), () -> identity.viewer(person)).permissions())
        .contains(Permission.CONTACTS_WRITE);
    assertThat(clock.later(Duration.ofDays(2), () -> identity.viewer(person)).permissions())
        .isEmpty();
  }

  @Test
  void anOrganisationIsReachedWithoutAnyPlace() {
    Person person = identity.anAccountIn("4417");
    UUID agency = UUID.randomUUID();
    give(person, Role.AGENCY_STAFF, new Reach.Organisation(agency));
    assertThat(identity.viewer(person).organisations()).containsExactly(agency);
    assertThat(identity.viewer(person).jurisdiction().isEmpty()).isTrue();
  }

  @Test
  void aCompartmentNeedsAGrantOfItsOwnWithAnEnd() {
    Person person = identity.anAccountWith(Role.SOCIAL_WORKER, "441702002");
    LocalDate today = LocalDate.now(clock);
    assertThat(identity.viewer(person).compartments()).isEmpty();
    UUID grant =
        identity.asProgram(
            () -> grants.open(person.id(), Compartment.DRUG, "社区戒毒专职", today, today.plusDays(30)));
    assertThat(identity.viewer(person).compartments()).containsExactly(Compartment.DRUG);
    identity.asProgram(() -> {
      grants.close(person.id(), grant);
      return true;
    });
    assertThat(identity.viewer(person).compartments()).isEmpty();
    refused(
        "identity.compartment.long",
        () ->
            identity.asProgram(() ->
                grants.open(person.id(), Compartment.MINOR, "理由", today, today.plusYears(2))));
  }

  @Test
  void nobodyGrantsHerself() {
    Person keeper = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    refused("identity.grant.self", () -> as(keeper, () -> give(keeper, Role.SYSTEM_ADMIN, CITY)));
  }

  @Test
  void nobodyGrantsBeyondHerOwnReach() {
    Person keeper = identity.anAccountWith(Role.ACCOUNT_KEEPER, "441702");
    Person worker = identity.anAccountIn("441702");
    refused(
        "identity.grant.beyond",
        () -> as(keeper, () -> grants.give(worker.id(), Role.SOCIAL_WORKER, YANGCHUN, FROM, null)));
    refused(
        "identity.grant.beyond",
        () -> as(keeper, () -> grants.give(worker.id(), Role.COUNTY_BUREAU, CITY, FROM, null)));
    refused(
        "identity.grant.city-wide",
        () ->
            as(keeper, () -> grants.give(worker.id(), Role.SYSTEM_ADMIN, JIANGCHENG, FROM, null)));
    as(keeper, () -> grants.give(worker.id(), Role.SOCIAL_WORKER, JIANGCHENG, FROM, null));
    assertThat(identity.viewer(worker).may(Permission.CONTACTS_WRITE)).isTrue();
  }

  @Test
  void anAccountElsewhereIsUnknown() {
    Person keeper = identity.anAccountWith(Role.ACCOUNT_KEEPER, "441702");
    Person elsewhere = identity.anAccountIn("441781");
    refused(
        "identity.account.unknown",
        () -> as(keeper, () -> grants.give(elsewhere.id(), Role.EDITOR, JIANGCHENG, FROM, null)));
    assertThat(as(keeper, () -> accounts.find(elsewhere.id()).isPresent())).isFalse();
    assertThat(
            as(
                keeper,
                () -> accounts.list(new AccountFilter(elsewhere.username(), null, null), null, 9)))
        .isEmpty();
  }

  @Test
  void anAccountThatReachesFurtherIsNotHersToTakeOver() {
    Person keeper = identity.anAccountWith(Role.ACCOUNT_KEEPER, "441702");
    Person wide = identity.anAccountIn("441702");
    give(wide, Role.STATISTICIAN, CITY);
    refused("identity.account.wider", () -> as(keeper, () -> accounts.resetPassword(wide.id())));
  }

  @Test
  void theThreeDutiesStaySeparate() {
    Person person = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    refused("identity.grant.duties", () -> give(person, Role.SECURITY_AUDITOR, CITY));
    refused("identity.grant.duties", () -> give(person, Role.CITY_BUREAU, CITY));
  }

  @Test
  void rolesDoNotLeakIntoEachOthersPlaces() {
    Person person = identity.anAccountIn("4417");
    give(person, Role.SOCIAL_WORKER, JIANGCHENG);
    refused("identity.grant.mixture", () -> give(person, Role.COUNTY_BUREAU, YANGCHUN));
    give(person, Role.SOCIAL_WORKER, YANGCHUN);
    assertThat(identity.viewer(person).jurisdiction().ranges()).hasSize(2);
  }

  @Test
  void theLastAdministratorStays() {
    Person first = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    Person second = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    identity.asProgram(() -> {
      accounts.list(new AccountFilter("", Role.SYSTEM_ADMIN, false), null, 10_000).stream()
          .map(AccountSummary::id)
          .filter(id -> !id.equals(first.id()) && !id.equals(second.id()))
          .forEach(id -> accounts.lock(id, "测试"));
      return true;
    });
    as(
        first,
        () -> {
          accounts.lock(second.id(), "离岗");
          return true;
        });
    refused(
        "identity.grant.last-administrator",
        () ->
            identity.asProgram(() -> {
              accounts.lock(first.id(), "离岗");
              return true;
            }));
  }

  @Test
  void everyChangeIsHistory() {
    Person person = identity.anAccountIn("441702");
    give(person, Role.SOCIAL_WORKER, JIANGCHENG);
    identity.asProgram(() -> accounts.resetPassword(person.id()));
    assertThat(identity.asProgram(() -> accounts.history(person.id())))
        .extracting(AccountLine::what)
        .containsExactly(
            AccountChange.PASSWORD_RESET, AccountChange.ROLE_GIVEN, AccountChange.OPENED);
  }

  private UUID give(Person person, Role role, Reach reach) {
    return Viewer.current().signedIn()
        ? grants.give(person.id(), role, reach, FROM, null)
        : identity.asProgram(() -> grants.give(person.id(), role, reach, FROM, null));
  }

  private <T> T as(Person person, Supplier<T> work) {
    return identity.viewer(person).call(work);
  }

  private static void refused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
