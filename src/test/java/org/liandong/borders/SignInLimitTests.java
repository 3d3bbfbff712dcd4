package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liandong.borders.BorderWorld.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Who fails too often from one address is asked to wait, in words a person or program reads. */
@BorderTest
class SignInLimitTests {

  private static final String TOKENS = "/api/v1/tokens";
  private static final int FAILURES = 6;

  @Autowired private BorderWorld world;

  @Test
  void aProgramThatFailsTooOftenIsToldWhenToComeBack() {
    Caller guesser = Caller.from("127.0.0.71", world.port());
    for (int i = 0; i < FAILURES; i++) {
      assertThat(guesser.json("POST", TOKENS, credentials("nobody-here", "wrong")).status())
          .isEqualTo(401);
    }
    Answer answer = guesser.json("POST", TOKENS, credentials("nobody-here", "wrong"));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).contains("identity.sign-in.too-many", "\"status\":429");
  }

  @Test
  void aBrowserThatFailsTooOftenGetsAPageAndTheRightPasswordDoesNotHelp() {
    Person person = world.open("l", Place.YANGXI.home());
    Caller guesser = Caller.from("127.0.0.72", world.port());
    Map<String, String> guess = Map.of("username", "nobody-here", "password", "wrong");
    String token = guesser.get("/sign-in").page().select("input[name=_csrf]").val();
    guesser.forging(token);
    for (int i = 0; i < FAILURES; i++) {
      assertThat(guesser.form("/sign-in", guess).header("Location")).isEqualTo("/sign-in?failed");
    }
    Answer answer =
        guesser.form(
            "/sign-in", Map.of("username", person.username(), "password", person.password()));
    assertThat(answer.header("Location")).isEqualTo("/sign-in?busy");
    Answer page = guesser.get("/sign-in?busy");
    assertThat(page.status()).isEqualTo(429);
    assertThat(page.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(page.page().select("#form-errors").text()).isNotEmpty();
    assertThat(page.page().select("form[action=/sign-in]")).isNotEmpty();
    assertThat(world.session(person).get("/console/account").status()).isEqualTo(200);
  }

  private static String credentials(String username, String password) {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
  }
}
