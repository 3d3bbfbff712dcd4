package org.liandong.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What everybody does with her own account: password, sessions, language. */
@Service
public class OwnAccount {

  private final AccountRows accounts;
  private final SignIn signIn;
  private final Secrets secrets;
  private final Sessions sessions;
  private final AccountChanges changes;
  private final TransactionOperations transaction;

  OwnAccount(
      AccountRows accounts,
      SignIn signIn,
      Secrets secrets,
      Sessions sessions,
      AccountChanges changes,
      TransactionOperations transaction) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.secrets = secrets;
    this.sessions = sessions;
    this.changes = changes;
    this.transaction = transaction;
  }

  /** The viewer's account. */
  @Requires({})
  @Transactional(readOnly = true)
  public Account show() {
    return account();
  }

  /**
   * Changes the password and ends every other session. A wrong current password counts like a
   * failed sign-in.
   *
   * @param session id of the session that stays, or null
   * @throws Refusal when the current password is wrong, or the new one is the same or weak
   */
  @Requires({})
  public void changePassword(
      String current, String replacement, String address, @Nullable String session) {
    Account account = Objects.requireNonNull(transaction.execute(status -> account()));
    Optional<UUID> proven = signIn.attempt(account.username(), current, address, "password");
    if (proven.isEmpty()) {
      throw Refusal.user("identity.password.current-wrong");
    }
    if (current.equals(replacement)) {
      throw Refusal.user("identity.password.same");
    }
    secrets.check(replacement, account.username());
    transaction.executeWithoutResult(status -> {
      secrets.replace(account.id(), replacement, false);
      changes.password(account.id(), AccountChange.PASSWORD_CHANGED);
    });
    secrets.endSessions(account.id(), session);
  }

  /** The browsers the viewer is signed in with, last used first. */
  @Requires({})
  public List<Sessions.SignedIn> sessions(@Nullable String current) {
    return sessions.of(Viewer.current().account(), current);
  }

  /**
   * Signs one browser out.
   *
   * @throws Refusal when there is none with this handle
   */
  @Requires({})
  public void endSession(String handle) {
    if (!sessions.end(Viewer.current().account(), handle)) {
      throw Refusal.notFound("identity.session.unknown");
    }
  }

  /** Signs out everywhere but here; how many browsers that were. */
  @Requires({})
  public int endOtherSessions(@Nullable String current) {
    return sessions.endAll(Viewer.current().account(), current);
  }

  /** Which language the viewer wants: {@code zh} or {@code en}. */
  @Requires({})
  @Transactional
  public void speak(String language) {
    accounts.speak(account().id(), language.equals("en") ? "en" : "zh");
  }

  private Account account() {
    return accounts
        .find(Viewer.current().account())
        .orElseThrow(() -> Refusal.forbidden("identity.sign-in.needed"));
  }
}
