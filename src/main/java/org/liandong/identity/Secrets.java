package org.liandong.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;

/** Replaces passwords and ends what was opened with the old one. */
@Component
class Secrets {

  private final AccountRows accounts;
  private final TokenRows tokens;
  private final Sessions sessions;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Clock clock;

  Secrets(
      AccountRows accounts,
      TokenRows tokens,
      Sessions sessions,
      Passwords passwords,
      PasswordRules rules,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.passwords = passwords;
    this.rules = rules;
    this.clock = clock;
  }

  String oneTime() {
    return rules.oneTime();
  }

  String hash(String password) {
    return passwords.hash(password);
  }

  void check(String password, String username) {
    rules.check(password, username);
  }

  void replace(UUID account, String password, boolean mustChange) {
    accounts.newSecret(account, passwords.hash(password), mustChange, clock.instant());
  }

  void endAll(UUID account) {
    tokens.revoke(account, null, clock.instant(), Viewer.current().account());
    endSessions(account);
  }

  void endSessions(UUID account) {
    endSessions(account, null);
  }

  int endSessions(UUID account, @Nullable String except) {
    return sessions.endAll(account, except);
  }
}
