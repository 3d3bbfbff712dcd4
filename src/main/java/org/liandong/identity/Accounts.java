package org.liandong.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps accounts and what they are granted. */
@Service
public class Accounts {

  private final AccountRows accounts;
  private final GrantRows grants;
  private final Passwords passwords;
  private final Clock clock;

  Accounts(AccountRows accounts, GrantRows grants, Passwords passwords, Clock clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * Opens an account. Whoever opens it knows the password, so it has to be changed at the first
   * sign-in.
   *
   * @return the account's id
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public UUID open(String username, String displayName, RegionCode region, String password) {
    return open(username, displayName, region, password, true);
  }

  /** The account of this user name, if the viewer may know of it. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public Optional<Account> named(String username) {
    return accounts.named(username.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Gives a role.
   *
   * @param to last day, or null for no end
   * @return the grant's id
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public UUID grant(UUID account, Role role, Reach reach, LocalDate from, @Nullable LocalDate to) {
    RoleGrant grant = new RoleGrant(TimeOrderedId.next(), account, role, reach, from, to);
    grants.insert(grant, clock.instant(), Viewer.current().account());
    return grant.id();
  }

  UUID open(
      String username, String displayName, RegionCode region, String password, boolean mustChange) {
    Viewer.current().requireReach(region, null);
    Account account =
        new Account(
            TimeOrderedId.next(),
            username.strip().toLowerCase(Locale.ROOT),
            displayName.strip(),
            region,
            mustChange,
            "zh",
            null,
            null,
            1);
    accounts.insert(account, passwords.hash(password), clock.instant(), Viewer.current().account());
    return account.id();
  }
}
