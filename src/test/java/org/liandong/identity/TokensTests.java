package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.identity.IdentityFixtures.Person;
import org.liandong.shared.Permission;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class TokensTests {

  private static final String TOKENS = "/api/v1/tokens";

  @Autowired private IdentityFixtures identity;
  @Autowired private Accounts accounts;
  @Autowired private TokenChecks checks;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient client;
  @LocalServerPort private int port;
  private Visitor program = new Visitor(0);

  @BeforeEach
  void open() {
    program = new Visitor(port);
  }

  @Test
  void aTokenOpensTheApiAndIsKeptNowhere() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    String token = issue(person, "");
    assertThat(token).hasSizeGreaterThan(40);
    Visitor.Page list = program.get(TOKENS, "Authorization", "Bearer " + token);
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains("\"name\":\"API\"").doesNotContain(token);
    assertThat(list.header("Set-Cookie")).isEmpty();
    assertThat(
            identity.asProgram(() ->
                client.sql("select t::text from identity.token t").query(String.class).list()))
        .noneMatch(row -> row.contains(token));
  }

  @Test
  void refusesAWrongPasswordWithoutSayingWhy() {
    Person person = identity.anAccountIn("4417");
    Visitor.Page wrong = program.postJson(TOKENS, body(person.username(), "wrong", ""));
    Visitor.Page unknown = program.postJson(TOKENS, body("no-such-account", "wrong", ""));
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void aTokenIsNarrowedToItsScopes() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    String token = issue(person, ",\"scopes\":[\"FIGURES_READ\"]");
    Viewer viewer = checks.viewer(token).orElseThrow();
    assertThat(viewer.permissions()).containsExactly(Permission.FIGURES_READ);
    assertThat(viewer.jurisdiction().isEmpty()).isFalse();
    Visitor.Page beyond =
        program.postJson(
            TOKENS,
            body(person.username(), IdentityFixtures.PASSWORD, ",\"scopes\":[\"PEOPLE_WRITE\"]"));
    assertThat(beyond.status()).isEqualTo(403);
    assertThat(beyond.body()).contains("identity.token.scope");
  }

  @Test
  void anExpiredTokenIsRefused() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    String token = issue(person, ",\"days\":2");
    assertThat(clock.later(Duration.ofDays(1), () -> checks.viewer(token))).isPresent();
    assertThat(clock.later(Duration.ofDays(3), () -> checks.viewer(token))).isEmpty();
    Visitor.Page refused =
        clock.later(
            Duration.ofDays(3), () -> program.get(TOKENS, "Authorization", "Bearer " + token));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void anAccountBlockedAfterFailuresGetsNoTokenUntilTheBlockEnds() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    for (int i = 0; i < 5; i++) {
      program.postJson(TOKENS, body(person.username(), "wrong " + i, ""));
    }
    String right = body(person.username(), IdentityFixtures.PASSWORD, "");
    assertThat(program.postJson(TOKENS, right).status()).isEqualTo(401);
    assertThat(clock.later(Duration.ofSeconds(61), () -> program.postJson(TOKENS, right)).status())
        .isEqualTo(201);
  }

  @Test
  void aRevokedTokenIsRefusedAtOnce() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    Visitor.Page issued =
        program.postJson(TOKENS, body(person.username(), IdentityFixtures.PASSWORD, ""));
    String token = field(issued, "token");
    String bearer = "Bearer " + token;
    assertThat(program.get(TOKENS, "Authorization", bearer).status()).isEqualTo(200);
    assertThat(program.delete(TOKENS + "/" + field(issued, "id"), "Authorization", bearer).status())
        .isEqualTo(204);
    Visitor.Page refused = program.get(TOKENS, "Authorization", bearer);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void aLockedAccountsTokenIsRefusedAtOnce() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    String token = issue(person, "");
    assertThat(checks.viewer(token)).isPresent();
    identity.asProgram(() -> {
      accounts.lock(person.id(), "离职");
      return true;
    });
    assertThat(checks.viewer(token)).isEmpty();
  }

  @Test
  void aMadeUpTokenIsRefused() {
    assertThat(checks.viewer("ldt_" + "A".repeat(43))).isEmpty();
    assertThat(program.get(TOKENS, "Authorization", "Bearer nonsense").status()).isEqualTo(401);
    assertThat(program.get(TOKENS).status()).isEqualTo(401);
  }

  @Test
  void aPasswordSetBySomebodyElseIssuesNoToken() {
    Person person = identity.anAccountWith(Role.STATISTICIAN, "4417");
    String oneTime = identity.asProgram(() -> accounts.resetPassword(person.id()));
    Visitor.Page refused = program.postJson(TOKENS, body(person.username(), oneTime, ""));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("identity.password.change-first");
  }

  @Test
  void metricsAreForAnAdministratorsToken() {
    String mine = issue(identity.anAccountWith(Role.SYSTEM_ADMIN, "4417"), "");
    String other = issue(identity.anAccountWith(Role.STATISTICIAN, "4417"), "");
    assertThat(program.get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(program.get("/actuator/prometheus", "Authorization", "Bearer " + other).status())
        .isEqualTo(403);
    assertThat(program.get("/actuator/prometheus", "Authorization", "Bearer " + mine).status())
        .isNotIn(401, 403);
  }

  private String issue(Person person, String more) {
    Visitor.Page issued =
        program.postJson(TOKENS, body(person.username(), IdentityFixtures.PASSWORD, more));
    assertThat(issued.status()).isEqualTo(201);
    return field(issued, "token");
  }

  private static String body(String username, String password, String more) {
    return "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(username, password, more);
  }

  private static String field(Visitor.Page page, String name) {
    Matcher found = Pattern.compile("\"%s\":\"([^\"]+)\"".formatted(name)).matcher(page.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
