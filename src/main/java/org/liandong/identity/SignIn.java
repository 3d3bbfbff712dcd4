package org.liandong.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Judges user name and password. Unknown name, wrong password, blocked and locked accounts get the
 * same answer after the same work. From the fifth failure in a row an account refuses everybody for
 * a minute, twice as long with every further failure, an hour at most.
 */
@Service
public class SignIn {

  private static final int FAILURES_FREE = 4;
  private static final Duration FIRST_BLOCK = Duration.ofMinutes(1);
  private static final Duration LONGEST_BLOCK = Duration.ofHours(1);
  private static final int DOUBLINGS_MAX = 6;
  private static final int TYPED_MAX = 400;
  private static final UUID NO_ACCOUNT = new UUID(0, 0);

  private final AccountRows accounts;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final AccessLog log;
  private final OwnWork work;
  private final Clock clock;

  SignIn(
      AccountRows accounts,
      Passwords passwords,
      SignInLimits limits,
      AccessLog log,
      OwnWork work,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.log = log;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Whose user name and password these are. Called before there is a viewer.
   *
   * @param address the attempt comes from
   * @param purpose noted in the access log: {@code session} or {@code token}
   * @return the account, or empty, whatever the cause
   * @throws Refusal of category TOO_MANY when too many attempts from this address failed
   */
  public Optional<UUID> attempt(String username, String password, String address, String purpose) {
    if (!limits.take(address)) {
      throw Refusal.tooMany("identity.sign-in.too-many");
    }
    String name = typed(username).strip().toLowerCase(Locale.ROOT);
    AccountRows.@Nullable Secret secret = work.call(() -> accounts.secretOf(name).orElse(null));
    boolean same = passwords.matches(typed(password), secret == null ? null : secret.hash());
    Instant now = clock.instant();
    boolean open = secret != null && !secret.locked() && !blocked(secret.blockedUntil(), now);
    if (secret != null && same && open) {
      limits.giveBack(address);
      work.run(() -> accounts.succeeded(secret.account(), now));
      log.note(AccessEvent.SIGNED_IN, secret.account(), null, null, purpose);
      return Optional.of(secret.account());
    }
    UUID counted = secret != null && open ? secret.account() : NO_ACCOUNT;
    Instant until = secret == null ? null : blockedUntil(secret.failures() + 1, now);
    work.run(() -> accounts.failed(counted, until));
    UUID named = secret == null ? null : secret.account();
    log.note(AccessEvent.SIGN_IN_REFUSED, named, null, null, purpose);
    return Optional.empty();
  }

  /** Notes that the account has signed out. */
  public void left(UUID account) {
    log.note(AccessEvent.SIGNED_OUT, account, null, null, "session");
  }

  /** Until when an account refuses after that many failures in a row, or null. */
  static @Nullable Instant blockedUntil(int failures, Instant now) {
    int beyond = failures - FAILURES_FREE - 1;
    if (beyond < 0) {
      return null;
    }
    Duration block = FIRST_BLOCK.multipliedBy(1L << Math.min(beyond, DOUBLINGS_MAX));
    return now.plus(block.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : block);
  }

  private static boolean blocked(@Nullable Instant until, Instant now) {
    return until != null && now.isBefore(until);
  }

  /** Nobody types this much; longer texts would only cost time. */
  private static String typed(String text) {
    return text.length() <= TYPED_MAX ? text : text.substring(0, TYPED_MAX);
  }
}
