package org.liandong.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private static final int DOUBLINGS_MAX = 6;
  private static final Duration LONGEST_BLOCK = Duration.ofHours(1);
  private static final UUID NO_ACCOUNT = new UUID(0, 0);

  private final AccountRows accounts;
  private final Passwords passwords;
  private final OwnWork work;
  private final Clock clock;

  SignIn(AccountRows accounts, Passwords passwords, OwnWork work, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Whose user name and password these are.
   *
   * @return the account, or empty, whatever the cause
   */
  public Optional<UUID> attempt(String username, String password) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    AccountRows.@Nullable Secret secret = work.call(() -> accounts.secretOf(name).orElse(null));
    boolean same = passwords.matches(password, secret == null ? null : secret.hash());
    Instant now = clock.instant();
    boolean open = secret != null && !secret.locked() && !blocked(secret, now);
    if (secret != null && same && open) {
      work.run(() -> accounts.succeeded(secret.account()));
      return Optional.of(secret.account());
    }
    UUID failed = secret == null || !open ? NO_ACCOUNT : secret.account();
    Instant until = secret == null ? null : blockedUntil(secret.failures() + 1, now);
    work.run(() -> accounts.failed(failed, until));
    return Optional.empty();
  }

  private static boolean blocked(AccountRows.Secret secret, Instant now) {
    return secret.blockedUntil() != null
        && now.isBefore(Objects.requireNonNull(secret.blockedUntil()));
  }

  private static @Nullable Instant blockedUntil(int failures, Instant now) {
    int beyond = failures - FAILURES_FREE - 1;
    if (beyond < 0) {
      return null;
    }
    Duration block = FIRST_BLOCK.multipliedBy(1L << Math.min(beyond, DOUBLINGS_MAX));
    return now.plus(block.compareTo(LONGEST_BLOCK) > 0 ? LONGEST_BLOCK : block);
  }
}
