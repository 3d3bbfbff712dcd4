package org.liandong.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liandong.shared.Permission;
import org.liandong.shared.Refusal;
import org.liandong.shared.Requires;
import org.liandong.shared.TimeOrderedId;
import org.liandong.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens for programs: issued for the viewer's own account, listed, revoked. */
@Service
public class ApiTokens {

  private static final int DAYS_MAX = 366;
  private static final int VALID_AT_ONCE_MAX = 50;
  private static final int NAME_MAX = 60;

  private final TokenRows tokens;
  private final TokenChecks checks;
  private final AccountHistory history;
  private final AccessLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ApiTokens(
      TokenRows tokens,
      TokenChecks checks,
      AccountHistory history,
      AccessLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.tokens = tokens;
    this.checks = checks;
    this.history = history;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Issues a token for the viewer's account. The token is in the answer and nowhere else.
   *
   * @throws Refusal when a scope goes beyond what the account may, when it would last longer than a
   *     year, or when the account has too many
   */
  @Requires({})
  @Transactional
  public Issued issue(NewToken asked) {
    Viewer viewer = signedIn();
    Set<Permission> scopes = asked.scopes();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (asked.name().isBlank() || asked.name().strip().length() > NAME_MAX) {
      throw Refusal.user("identity.token.name", NAME_MAX);
    }
    if (asked.days() < 1 || asked.days() > DAYS_MAX) {
      throw Refusal.user("identity.token.days", asked.days(), DAYS_MAX);
    }
    if (scopes != null && !viewer.permissions().containsAll(scopes)) {
      Set<Permission> beyond = EnumSet.copyOf(scopes);
      beyond.removeAll(viewer.permissions());
      throw Refusal.forbidden("identity.token.scope", beyond.iterator().next().name());
    }
    if (tokens.of(viewer.account()).stream().filter(one -> one.valid(now)).count()
        >= VALID_AT_ONCE_MAX) {
      throw Refusal.user("identity.token.too-many", VALID_AT_ONCE_MAX);
    }
    String secret = checks.make();
    ApiToken token =
        new ApiToken(
            TimeOrderedId.next(),
            viewer.account(),
            asked.name().strip(),
            scopes,
            now,
            now.plus(Duration.ofDays(asked.days())),
            null,
            null);
    tokens.insert(token, TokenChecks.hash(secret));
    history.note(viewer.account(), AccountChange.TOKEN_ISSUED, token.id().toString());
    log.changed(AccessEvent.TOKEN_CHANGED, "identity.token", token.id(), "issued");
    return new Issued(token.id(), secret, token.expiresAt());
  }

  /** The viewer's tokens, newest first, those no longer valid included. */
  @Requires({})
  @Transactional(readOnly = true)
  public List<ApiToken> own() {
    return tokens.of(signedIn().account());
  }

  /**
   * Revokes a token of the viewer's account; it is refused from the next request on.
   *
   * @throws Refusal when she has no such token that is still valid
   */
  @Requires({})
  @Transactional
  public void revoke(UUID token) {
    Viewer viewer = signedIn();
    if (tokens.revoke(viewer.account(), token, clock.instant(), viewer.account()) == 0) {
      throw Refusal.notFound("identity.token.unknown");
    }
    history.note(viewer.account(), AccountChange.TOKEN_REVOKED, token.toString());
    log.changed(AccessEvent.TOKEN_CHANGED, "identity.token", token, "revoked");
    events.publishEvent(new AccountChanged(viewer.account()));
  }

  private static Viewer signedIn() {
    Viewer viewer = Viewer.current();
    if (!viewer.signedIn() || viewer.equals(Viewer.SYSTEM)) {
      throw Refusal.forbidden("identity.sign-in.needed");
    }
    return viewer;
  }

  /**
   * A token just made.
   *
   * @param id of the token
   * @param token to send as {@code Authorization: Bearer}; kept nowhere
   * @param expiresAt from when it is refused
   */
  public record Issued(UUID id, String token, Instant expiresAt) {}
}
