package org.liandong.identity;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106; 19 MiB, two passes, one lane: OWASP Password Storage
 * Cheat Sheet). A check against no account costs what a check against one costs. At most four run
 * at once, so that a flood of sign-ins cannot take the memory.
 */
@Component
class Passwords {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;

  private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
  private final Semaphore room = new Semaphore(4);
  private final String nobody = encoder.encode("nobody has this password");

  /** The hash to keep, with its salt and settings. */
  String hash(String password) {
    room.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(encoder.encode(normal(password)));
    } finally {
      room.release();
    }
  }

  /** Whether the password is the one behind the hash; never, after the same work, without one. */
  boolean matches(String password, @Nullable String hash) {
    room.acquireUninterruptibly();
    try {
      boolean same = encoder.matches(normal(password), hash == null ? nobody : hash);
      return same && hash != null;
    } finally {
      room.release();
    }
  }

  /** One form for texts that look the same, whatever keyboard they come from (RFC 8265 §4.2). */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
