package org.liandong.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: long rather than odd (NIST SP 800-63B §5.1.1.2). At least twelve
 * characters, five of them different, without the user name, none of the well-known ones.
 */
@Component
class PasswordRules {

  private static final int LENGTH_MIN = 12;
  private static final int LENGTH_MAX = 128;
  private static final int DIFFERENT_MIN = 5;
  private static final int NAME_TELLING = 3;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final Set<String> common = read();
  private final SecureRandom random = new SecureRandom();

  /**
   * Refuses a weak password.
   *
   * @throws Refusal naming what is wrong
   */
  void check(String password, String username) {
    int length = password.codePointCount(0, password.length());
    String plain = password.toLowerCase(Locale.ROOT);
    if (length < LENGTH_MIN) {
      throw Refusal.user("identity.password.short", LENGTH_MIN);
    }
    if (length > LENGTH_MAX) {
      throw Refusal.user("identity.password.long", LENGTH_MAX);
    }
    if (plain.codePoints().distinct().count() < DIFFERENT_MIN) {
      throw Refusal.user("identity.password.repetitive", DIFFERENT_MIN);
    }
    if (username.length() >= NAME_TELLING && plain.contains(username)) {
      throw Refusal.user("identity.password.holds-name");
    }
    if (common.contains(plain)) {
      throw Refusal.user("identity.password.common");
    }
  }

  /** A password for one sign-in: 16 characters nobody confuses, about 79 bits. */
  String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PasswordRules.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
