package org.liandong.identity;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts for tests, opened by the program itself. */
@Component
class IdentityFixtures {

  static final String PASSWORD = "seven geese over the bay";
  static final LocalDate LONG_AGO = LocalDate.of(2008, 1, 1);

  private final Accounts accounts;
  private final Grants grants;
  private final Viewers viewers;
  private final TransactionTemplate transaction;

  IdentityFixtures(
      Accounts accounts, Grants grants, Viewers viewers, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.grants = grants;
    this.viewers = viewers;
    this.transaction = transaction;
  }

  /** An account in the division, without any role, its password known and its own. */
  Person anAccountIn(String region) {
    String username = "a" + UUID.randomUUID().toString().substring(0, 12);
    UUID id =
        asProgram(() -> accounts.open(username, "测试", RegionCode.parse(region), PASSWORD, false));
    return new Person(id, username);
  }

  /** An account with the role for the division. */
  Person anAccountWith(Role role, String region) {
    Person person = anAccountIn(region);
    asProgram(() ->
        grants.give(
            person.id(), role, new Reach.Division(RegionCode.parse(region)), LONG_AGO, null));
    return person;
  }

  /** What the account may do and see today. */
  Viewer viewer(Person person) {
    return viewers.of(person.id()).orElseThrow().viewer();
  }

  /** In a transaction of the program itself. */
  <T> T asProgram(Supplier<T> work) {
    return Viewer.SYSTEM.call(() -> inTransaction(work));
  }

  /** In a transaction of whoever is bound. */
  <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  record Person(UUID id, String username) {}
}
