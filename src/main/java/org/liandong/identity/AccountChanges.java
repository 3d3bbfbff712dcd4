package org.liandong.identity;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What every change to an account brings with it: a line in its history, one in the access log, a
 * new version, so that no session or token goes on with what it knew.
 */
@Component
class AccountChanges {

  private static final String KIND = "identity.account";

  private final AccountRows accounts;
  private final AccountHistory history;
  private final AccessLog log;
  private final ApplicationEventPublisher events;

  AccountChanges(
      AccountRows accounts,
      AccountHistory history,
      AccessLog log,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.history = history;
    this.log = log;
    this.events = events;
  }

  /** What the account may do has changed. */
  void permission(UUID account, AccountChange what, String... details) {
    accounts.touch(account);
    history.note(account, what, details);
    log.changed(
        AccessEvent.PERMISSION_CHANGED, KIND, account, what + " " + String.join(" ", details));
    events.publishEvent(new AccountChanged(account));
  }

  /** The account's password has changed. */
  void password(UUID account, AccountChange what) {
    accounts.touch(account);
    history.note(account, what);
    log.changed(AccessEvent.PASSWORD_CHANGED, KIND, account, what.name());
    events.publishEvent(new AccountChanged(account));
  }
}
