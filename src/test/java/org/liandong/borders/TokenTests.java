package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.borders.Addresses.Address;
import org.liandong.borders.BorderWorld.Person;
import org.liandong.identity.Accounts;
import org.liandong.identity.ApiTokens;
import org.liandong.identity.Role;
import org.liandong.shared.Permission;
import org.liandong.shared.TimeOrderedId;
import org.springframework.beans.factory.annotation.Autowired;

/** What a token opens; nothing when it is wrong, narrow, or its account's no more. */
@BorderTest
class TokenTests {

  private static final Place HERE = Place.JIANGCHENG;

  /** What needs no permission of its own: public, or one's own tokens. */
  private static final Set<String> FREE =
      Set.of(
          "/api/v1/figures",
          "/api/v1/regions",
          "/api/v1/tokens",
          "/api/v1/ledger/consistency",
          "/api/v1/receipts/check");

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  @Autowired private Addresses addresses;
  @Autowired private Accounts accounts;

  @Test
  void aNarrowTokenIsRefusedAtEveryOtherAddress() {
    Person person = head();
    Caller narrow = world.program(world.token(person, Permission.FIGURES_READ).token());
    Map<String, String> fields = Fields.of(HERE, records.of(HERE), 1);
    List<String> open = new ArrayList<>();
    for (Address address : guarded()) {
      Answer answer = ask(narrow, address, fields);
      if (answer.status() != 403 || !answer.text().contains("permission.missing")) {
        open.add(answer.status() + " " + address + " " + answer.text());
      }
    }
    assertThat(open).isEmpty();
    assertThat(narrow.get("/api/v1/figures/service.person_times").status()).isEqualTo(200);
  }

  @Test
  void aTokenReadsWhatItsScopesReadAndWritesNothing() {
    Caller reader =
        world.program(
            world.token(head(), Permission.CONTACTS_READ, Permission.PEOPLE_READ).token());
    String contact = Fields.contact(Fields.of(HERE, records.of(HERE), 1), TimeOrderedId.next());
    assertThat(reader.get("/api/v1/contacts").status()).isEqualTo(200);
    assertThat(reader.json("POST", "/api/v1/contacts", contact).status()).isEqualTo(403);
    assertThat(reader.json("POST", "/api/v1/contacts:bulk", "[" + contact + "]").status())
        .isEqualTo(403);
    String foreign = records.of(Place.YANGXI).id(Records.Of.CONTACT).toString();
    assertThat(reader.get("/api/v1/contacts/" + foreign).status()).isEqualTo(404);
  }

  @Test
  void aTokenIsNotIssuedForMoreThanTheAccountMay() {
    Person person = head();
    Answer answer =
        new Caller(world.port())
            .json(
                "POST",
                "/api/v1/tokens",
                "{\"username\":\"%s\",\"password\":\"%s\",\"scopes\":[\"ACCOUNTS_ADMIN\"]}"
                    .formatted(person.username(), person.password()));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("identity.token.scope");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer nonsense",
        "Bearer two words",
        "Bearer ldt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "bearer ldt_',--",
        "Basic YWRtaW46YWRtaW4=",
        "ldt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void aMalformedTokenIsRefusedInProblemDetails(String header) {
    refused(new Caller(world.port()).bearing(header), "/api/v1/contacts");
  }

  @Test
  void aWrongTokenIsRefusedAtPublicAddressesToo() {
    refused(new Caller(world.port()).bearing("Bearer ldt_wrong"), "/api/v1/figures");
  }

  @Test
  void aTokenInTheAddressOrAtAPageOpensNothing() {
    String token = world.token(head()).token();
    refused(new Caller(world.port()), "/api/v1/contacts?access_token=" + token);
    assertThat(world.program(token).get("/console/contacts").header("Location"))
        .startsWith("/sign-in");
  }

  @Test
  void theTokensOfALockedAccountAreRefused() {
    Person person = head();
    Caller program = world.program(world.token(person).token());
    assertThat(program.get("/api/v1/contacts").status()).isEqualTo(200);
    asProgram(() -> accounts.lock(person.id(), "离职"));
    refused(program, "/api/v1/contacts");
  }

  @Test
  void theTokensOfAnAccountWhosePasswordWasResetAreRefused() {
    Person person = head();
    Caller program = world.program(world.token(person).token());
    assertThat(program.get("/api/v1/contacts").status()).isEqualTo(200);
    asProgram(() -> accounts.resetPassword(person.id()));
    refused(program, "/api/v1/contacts");
  }

  @Test
  void aRevokedTokenIsRefusedAndNobodyRevokesAnothers() {
    Person person = head();
    ApiTokens.Issued token = world.token(person);
    Caller program = world.program(token.token());
    Caller other = world.program(world.token(head()).token());
    Answer foreign = other.json("DELETE", "/api/v1/tokens/" + token.id(), "");
    Answer absent = other.json("DELETE", "/api/v1/tokens/" + TimeOrderedId.next(), "");
    assertThat(foreign.comparable()).isEqualTo(absent.comparable());
    assertThat(program.get("/api/v1/tokens").status()).isEqualTo(200);
    assertThat(program.json("DELETE", "/api/v1/tokens/" + token.id(), "").status()).isEqualTo(204);
    refused(program, "/api/v1/tokens");
  }

  private static void refused(Caller caller, String path) {
    Answer answer = caller.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.text()).contains("\"status\":401", "\"type\":\"urn:", "\"code\":\"http");
  }

  private Answer ask(Caller caller, Address address, Map<String, String> fields) {
    String path = address.path(TimeOrderedId.next().toString());
    if (address.isRead()) {
      return caller.get(path + "?q=x&year=2019");
    }
    String body = Fields.json(fields);
    if (address.pattern().endsWith("bulk")) {
      return caller.json(address.method(), path, "[" + body + "]");
    }
    return caller.json(address.method(), path + "?version=1&reason=x", body);
  }

  private List<Address> guarded() {
    return addresses.all().stream()
        .filter(address -> address.under("/api/v1"))
        .filter(address -> !address.under(FREE))
        .filter(address -> !address.pattern().startsWith("/api/v1/openapi.json"))
        .toList();
  }

  private void asProgram(Runnable work) {
    world.asProgram(() -> {
      work.run();
      return true;
    });
  }

  private Person head() {
    Person person = world.open("t", HERE.home());
    world.give(person, Role.STATION_HEAD, HERE.reach(), BorderWorld.LONG_AGO, null);
    return person;
  }
}
