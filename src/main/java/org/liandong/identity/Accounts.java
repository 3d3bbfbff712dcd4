package org.liandong.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps accounts. An administrator keeps the accounts of her divisions that reach no further than
 * she does herself; her own she keeps on her account page.
 */
@Service
public class Accounts {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
  private static final int NAME_MAX = 60;
  private static final int REASON_MAX = 200;

  private final AccountRows accounts;
  private final AccountList list;
  private final GrantRules rules;
  private final Secrets secrets;
  private final AccountChanges changes;
  private final AccountHistory history;
  private final Clock clock;

  Accounts(
      AccountRows accounts,
      AccountList list,
      GrantRules rules,
      Secrets secrets,
      AccountChanges changes,
      AccountHistory history,
      Clock clock) {
    this.accounts = accounts;
    this.list = list;
    this.rules = rules;
    this.secrets = secrets;
    this.changes = changes;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Opens an account with a password for one sign-in, which is in the answer and nowhere else.
   *
   * @throws Refusal when the user name is taken or malformed, or the division is out of reach
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public Opened open(String username, String displayName, RegionCode region) {
    String password = secrets.oneTime();
    UUID account = open(username, displayName, region, password, true);
    return new Opened(account, password);
  }

  /** The account, if the viewer may know of it. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public Optional<Account> find(UUID account) {
    return accounts.find(account);
  }

  /** The account of this user name, if the viewer may know of it. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public Optional<Account> named(String username) {
    return accounts.named(username.strip().toLowerCase(Locale.ROOT));
  }

  /** A page of the accounts the viewer keeps, by user name. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public List<AccountSummary> list(AccountFilter filter, @Nullable String after, int limit) {
    return list.page(filter, after, limit);
  }

  /** How many accounts match. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public long count(AccountFilter filter) {
    return list.count(filter);
  }

  /** What was changed about the account, newest first. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional(readOnly = true)
  public List<AccountLine> history(UUID account) {
    return history.of(account);
  }

  /**
   * Changes how the account is called and who keeps it.
   *
   * @throws Refusal when the account or the division is out of reach
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public void describe(UUID account, String displayName, RegionCode region) {
    rules.requireKeeping(require(account));
    Viewer.current().requireReach(region, null);
    String name = trimmed(displayName);
    accounts.describe(account, name, region);
    changes.permission(account, AccountChange.RENAMED, region.brief());
  }

  /**
   * Sets a password for one sign-in, ends every session and revokes every token.
   *
   * @return the password, which is nowhere else
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public String resetPassword(UUID account) {
    requireAnother(account);
    String password = secrets.oneTime();
    secrets.replace(account, password, true);
    secrets.endAll(account);
    changes.password(account, AccountChange.PASSWORD_RESET);
    return password;
  }

  /**
   * Closes the account until it is unlocked; its sessions end, its tokens are refused.
   *
   * @throws Refusal when it is the last administrator's
   */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public void lock(UUID account, String reason) {
    requireAnother(account);
    rules.requireAnotherAdministrator(account);
    String why = AccessJournal.blotted(reason);
    if (why.length() < 2 || reason.strip().length() > REASON_MAX) {
      throw Refusal.user("identity.account.reason", REASON_MAX);
    }
    accounts.lock(account, clock.instant());
    secrets.endSessions(account);
    changes.permission(account, AccountChange.LOCKED, why);
  }

  /** Opens a locked account again, and one that refuses sign-in after failures. */
  @Requires(Permission.ACCOUNTS_ADMIN)
  @Transactional
  public void unlock(UUID account) {
    requireAnother(account);
    accounts.lock(account, null);
    changes.permission(account, AccountChange.UNLOCKED);
  }

  UUID open(
      String username, String displayName, RegionCode region, String password, boolean mustChange) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    if (!USERNAME.matcher(name).matches()) {
      throw Refusal.user("identity.account.username");
    }
    Viewer.current().requireReach(region, null);
    Account account =
        new Account(
            TimeOrderedId.next(),
            name,
            trimmed(displayName),
            region,
            mustChange,
            "zh",
            null,
            null,
            1);
    try {
      accounts.insert(account, secrets.hash(password), clock.instant(), Viewer.current().account());
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("identity.account.taken", name);
    }
    changes.permission(account.id(), AccountChange.OPENED, region.brief());
    return account.id();
  }

  /** The account, or a refusal. */
  Account require(UUID account) {
    return accounts.find(account).orElseThrow(() -> Refusal.notFound("identity.account.unknown"));
  }

  private void requireAnother(UUID account) {
    Account found = require(account);
    if (account.equals(Viewer.current().account())) {
      throw Refusal.forbidden("identity.account.self");
    }
    rules.requireKeeping(found);
  }

  private static String trimmed(String displayName) {
    String name = displayName.strip();
    if (name.isEmpty() || name.length() > NAME_MAX) {
      throw Refusal.user("identity.account.name", NAME_MAX);
    }
    return name;
  }

  /**
   * A new account.
   *
   * @param account id
   * @param password for the first sign-in, kept nowhere
   */
  public record Opened(UUID account, String password) {}
}
