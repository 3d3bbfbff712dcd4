package org.liandong.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes tokens and judges them. What a token stands for is remembered for five seconds, so that a
 * program's thousand requests a second cost one look-up; a change made by this program is seen at
 * once, one made by another node within those seconds.
 */
@Component
public class TokenChecks {

  private static final String PREFIX = "ldt_";
  private static final int RANDOM_BYTES = 32;
  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final TokenRows tokens;
  private final Viewers viewers;
  private final OwnWork work;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Known> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  TokenChecks(TokenRows tokens, Viewers viewers, OwnWork work, Clock clock) {
    this.tokens = tokens;
    this.viewers = viewers;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Who comes with this token; empty when it is unknown, expired or revoked, or its account locked.
   */
  public Optional<Viewer> viewer(String token) {
    if (!token.startsWith(PREFIX)) {
      return Optional.empty();
    }
    byte[] hash = hash(token);
    String key = HexFormat.of().formatHex(hash);
    Known found = known.getIfPresent(key);
    if (found == null) {
      found = look(hash);
      if (found != null) {
        known.put(key, found);
      }
    }
    return found != null && clock.instant().isBefore(found.expiresAt())
        ? Optional.of(found.viewer())
        : Optional.empty();
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AccountChanged change) {
    known.asMap().values().removeIf(one -> one.viewer().account().equals(change.account()));
  }

  /** A new token: 256 random bits behind a prefix that scanners for leaked secrets can find. */
  String make() {
    byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private @Nullable Known look(byte[] hash) {
    Instant now = clock.instant();
    TokenRows.@Nullable Standing token = tokens.standing(hash).orElse(null);
    if (token == null || !now.isBefore(token.expiresAt())) {
      return null;
    }
    Viewer viewer = viewers.of(token.account()).map(Viewers.Standing::viewer).orElse(null);
    if (viewer == null) {
      return null;
    }
    noteUse(token.id(), token.lastUsedAt(), now);
    return new Known(narrowed(viewer, token.scopes()), token.expiresAt());
  }

  private void noteUse(UUID token, @Nullable Instant last, Instant now) {
    if (last == null || last.plus(USE_NOTED_EVERY).isBefore(now)) {
      work.run(() -> tokens.used(token, now));
    }
  }

  private static Viewer narrowed(Viewer viewer, @Nullable Set<Permission> scopes) {
    if (scopes == null) {
      return viewer;
    }
    Set<Permission> both = EnumSet.noneOf(Permission.class);
    both.addAll(viewer.permissions());
    both.retainAll(scopes);
    return new Viewer(
        viewer.account(),
        viewer.name(),
        both,
        viewer.jurisdiction(),
        viewer.organisations(),
        viewer.compartments());
  }

  private record Known(Viewer viewer, Instant expiresAt) {}
}
