package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.identity.IdentityFixtures.Person;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignInTests {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'; manifest-src 'self'";

  @Autowired private IdentityFixtures identity;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient client;
  @LocalServerPort private int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void open() {
    visitor = new Visitor(port);
  }

  @Test
  void signsInAndGoesToTheConsole() {
    Person person = identity.anAccountWith(Role.SYSTEM_ADMIN, "4417");
    Visitor.Page answer = visitor.signIn(person.username(), IdentityFixtures.PASSWORD);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.leadsTo()).isEqualTo("/console");
    assertThat(visitor.get("/console/account").status()).isEqualTo(200);
    assertThat(events(person)).containsExactly("SIGNED_IN");
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownNameAlike() {
    Person person = identity.anAccountIn("4417");
    Visitor.Page wrong = visitor.signIn(person.username(), "not the password");
    String afterWrong = visitor.get(wrong.leadsTo()).document().select("#form-errors").text();
    Visitor.Page unknown = visitor.signIn("nobody-of-that-name", "not the password");
    String afterUnknown = visitor.get(unknown.leadsTo()).document().select("#form-errors").text();
    assertThat(unknown.leadsTo()).isEqualTo(wrong.leadsTo());
    assertThat(afterUnknown).isEqualTo(afterWrong).isNotEmpty();
    assertThat(events(person)).containsExactly("SIGN_IN_REFUSED");
  }

  @Test
  void keepsTheUserNameThatWasTyped() {
    visitor.signIn("typed-before", "wrong");
    assertThat(visitor.get("/sign-in?failed").document().select("#field-username").val())
        .isEqualTo("typed-before");
  }

  @Test
  void refusesTheRightPasswordAfterFiveFailuresUntilTheBlockEnds() {
    Person person = identity.anAccountIn("4417");
    for (int i = 0; i < 5; i++) {
      visitor.signIn(person.username(), "wrong " + i);
    }
    assertThat(visitor.signIn(person.username(), IdentityFixtures.PASSWORD).leadsTo())
        .isEqualTo("/sign-in?failed");
    assertThat(
            clock
                .later(
                    Duration.ofSeconds(61),
                    () -> visitor.signIn(person.username(), IdentityFixtures.PASSWORD))
                .leadsTo())
        .isEqualTo("/console");
  }

  @Test
  void changesTheSessionWhenSomebodySignsIn() {
    Person person = identity.anAccountIn("4417");
    visitor.get("/sign-in");
    String planted = visitor.session();
    visitor.signIn(person.username(), IdentityFixtures.PASSWORD);
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(planted);
    Visitor thief = new Visitor(port);
    thief.setSession(planted);
    assertThat(thief.get("/console/account").leadsTo()).startsWith("/sign-in");
  }

  @Test
  void refusesAFormWithoutItsToken() {
    Person person = identity.anAccountIn("4417");
    visitor.signIn(person.username(), IdentityFixtures.PASSWORD);
    assertThat(visitor.post("/console/account/language", Map.of("language", "en")).status())
        .isEqualTo(403);
    assertThat(visitor.post("/sign-out", Map.of()).status()).isEqualTo(403);
    assertThat(visitor.get("/console/account").status()).isEqualTo(200);
  }

  @Test
  void carriesTheStrictPolicyOnEveryAnswer() {
    for (String path :
        List.of(
            "/", "/sign-in", "/console", "/no/such/page", "/api/v1/tokens", "/assets/none.css")) {
      assertThat(visitor.get(path).header("Content-Security-Policy")).as(path).isEqualTo(POLICY);
    }
    assertThat(visitor.get("/sign-in").header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(visitor.get("/sign-in").header("Permissions-Policy")).contains("geolocation=()");
    assertThat(visitor.get("/sign-in").document().select("[style], script:not([src])")).isEmpty();
  }

  @Test
  void leavesNoTraceOfThePublic() {
    for (String path : List.of("/", "/news", "/figures", "/api/v1/figures", "/no/such/page")) {
      assertThat(visitor.get(path).header("Set-Cookie")).as(path).isEmpty();
    }
  }

  @Test
  void leadsBackToThePageAskedFor() {
    Person person = identity.anAccountIn("4417");
    Visitor.Page refused = visitor.get("/console/account?lang=zh");
    assertThat(refused.leadsTo()).isEqualTo("/sign-in?return=%2Fconsole%2Faccount%3Flang%3Dzh");
    assertThat(signInThrough(refused, person).leadsTo()).isEqualTo("/console/account?lang=zh");
  }

  @Test
  void leadsBackToTheFormThatWasSentTooLate() {
    Person person = identity.anAccountIn("4417");
    Visitor.Page refused =
        visitor.post(
            "/console/account/password",
            Map.of("current", "x"),
            "Referer",
            "http://localhost:" + port + "/console/account/password");
    assertThat(refused.leadsTo()).isEqualTo("/sign-in?return=%2Fconsole%2Faccount%2Fpassword");
    assertThat(signInThrough(refused, person).leadsTo()).isEqualTo("/console/account/password");
  }

  @Test
  void leadsNowhereElse() {
    Person person = identity.anAccountIn("4417");
    for (String away : List.of("https://evil.example/", "//evil.example", "/console/%5C..", "/")) {
      Visitor.Page page = visitor.get("/sign-in?return=" + away);
      Visitor.Page answer =
          visitor.submit(
              page,
              "/sign-in",
              Map.of(
                  "username", person.username(),
                  "password", IdentityFixtures.PASSWORD,
                  "return", away.replace("%5C", "\\")));
      assertThat(answer.leadsTo()).isEqualTo("/console");
      visitor = new Visitor(port);
    }
  }

  @Test
  void signsOutAndNotesIt() {
    Person person = identity.anAccountIn("4417");
    visitor.signIn(person.username(), IdentityFixtures.PASSWORD);
    visitor.submit(visitor.get("/console/account"), "/sign-out", Map.of());
    assertThat(visitor.get("/console/account").leadsTo()).startsWith("/sign-in");
    assertThat(events(person)).containsExactly("SIGNED_IN", "SIGNED_OUT");
  }

  private Visitor.Page signInThrough(Visitor.Page refused, Person person) {
    return visitor.submit(
        visitor.get(refused.leadsTo()),
        "/sign-in",
        Map.of("username", person.username(), "password", IdentityFixtures.PASSWORD));
  }

  private List<String> events(Person person) {
    return Viewer.SYSTEM.call(() ->
        identity.inTransaction(() ->
            client
                .sql("select event from identity.access_log where account = :id order by id")
                .param("id", person.id())
                .query(String.class)
                .list()));
  }
}
