package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Refusal;

final class PasswordTests {

  private static final Instant NOW = Instant.parse("2018-12-31T08:00:00Z");

  private final Passwords passwords = new Passwords();
  private final PasswordRules rules = new PasswordRules();

  @Test
  void aHashIsArgon2idAndSaltedAnew() {
    String first = passwords.hash("seven geese over the bay");
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("seven geese over the bay")).isNotEqualTo(first);
    assertThat(passwords.matches("seven geese over the bay", first)).isTrue();
    assertThat(passwords.matches("seven geese over the bat", first)).isFalse();
  }

  @Test
  void textsThatLookTheSameAreTheSame() {
    assertThat(passwords.matches("密码ABC12345678", passwords.hash("密码ABC12345678"))).isTrue();
  }

  @Test
  void withoutAnAccountTheSameWorkEndsInNo() {
    assertThat(passwords.matches("nobody has this password", null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "short one,identity.password.short",
    "aaaaaaaaaaaaaaaa,identity.password.repetitive",
    "my name is LINSHEGONG,identity.password.holds-name",
    "Password123456,identity.password.common",
    "liandong-demo-2018,identity.password.common"
  })
  void refusesWeakPasswords(String password, String code) {
    assertThatThrownBy(() -> rules.check(password, "linshegong"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  @Test
  void acceptsAPassphraseAndItsOwnOneTimePasswords() {
    rules.check("阳江的风筝在三月里飞得很高", "linshegong");
    String oneTime = rules.oneTime();
    rules.check(oneTime, "linshegong");
    assertThat(oneTime).hasSize(19).isNotEqualTo(rules.oneTime());
  }

  @ParameterizedTest
  @CsvSource({"5,1", "6,2", "7,4", "8,8", "11,60", "12,60", "500,60"})
  void theBlockGrowsWithEveryFailure(int failures, int minutes) {
    assertThat(SignIn.blockedUntil(failures, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void theFirstFourFailuresBlockNothing() {
    assertThat(SignIn.blockedUntil(4, NOW)).isNull();
  }

  @Test
  void anAddressIsHeldBackAfterItsFailures() {
    SignInLimits limits = new SignInLimits(3);
    for (int i = 0; i < 10; i++) {
      assertThat(limits.take("203.0.113.9")).isTrue();
      limits.giveBack("203.0.113.9");
    }
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("203.0.113.9")).isTrue();
    }
    assertThat(limits.take("203.0.113.9")).isFalse();
    assertThat(limits.take("203.0.113.10")).isTrue();
  }

  @Test
  void neighboursInOneIpv6NetworkCountTogether() {
    SignInLimits limits = new SignInLimits(1);
    assertThat(limits.take("2001:db8:0:1::1")).isTrue();
    assertThat(limits.take("2001:db8:0:1:ffff::2")).isFalse();
    assertThat(limits.take("2001:db8:0:2::1")).isTrue();
  }
}
