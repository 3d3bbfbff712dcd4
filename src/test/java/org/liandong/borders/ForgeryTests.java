package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.borders.Addresses.Address;
import org.liandong.borders.BorderWorld.Person;
import org.liandong.identity.Role;
import org.liandong.shared.TimeOrderedId;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms another site sends in somebody's name: every address that changes something refuses. */
@BorderTest
class ForgeryTests {

  private static final Place HERE = Place.JIANGCHENG;

  /** Changes nothing and is open to everybody. */
  private static final Set<String> WITHOUT_A_TOKEN = Set.of("/check");

  /** Open to everybody by design: proofs, sign-in for programs, public answers. */
  private static final Set<String> PUBLIC_TO_PROGRAMS =
      Set.of(
          "/api/v1/figures",
          "/api/v1/regions",
          "/api/v1/ledger/consistency",
          "/api/v1/receipts/check",
          "/api/v1/openapi.json",
          "/api/v1/openapi.json.yaml");

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  @Autowired private Addresses addresses;

  @Test
  void everyFormIsRefusedWithoutItsToken() {
    Person person = world.open("x", HERE.home());
    world.give(person, Role.COUNTY_BUREAU, HERE.reach(), BorderWorld.LONG_AGO, null);
    Caller session = world.session(person);
    String right = session.forgeryToken();
    String anothers = world.session(HERE, Duty.HEAD).forgeryToken();
    Map<String, String> fields = Fields.of(HERE, records.of(HERE), 1);
    List<String> open = new ArrayList<>();
    for (String wrong : List.of("", "wrong", anothers)) {
      session.forging(wrong);
      for (Address form : forms()) {
        Answer answer = session.form(form.path(TimeOrderedId.next().toString()), fields);
        if (answer.status() != 403) {
          open.add(answer.status() + " " + form + " with '" + wrong + "'");
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(forms()).hasSizeGreaterThan(40);
    session.forging(right);
    assertThat(session.form("/console/account/language", Map.of("language", "zh")).status())
        .isEqualTo(302);
  }

  @Test
  void aSessionAloneOpensNothingOfTheApi() {
    Caller session = world.session(HERE, Duty.HEAD);
    String json = Fields.json(Fields.of(HERE, records.of(HERE), 1));
    List<String> open = new ArrayList<>();
    for (Address address : addresses.all()) {
      boolean signIn = address.toString().equals("POST /api/v1/tokens");
      if (!address.isApi() || signIn || address.under(PUBLIC_TO_PROGRAMS)) {
        continue;
      }
      String path = address.path(TimeOrderedId.next().toString());
      Answer answer =
          session.json(
              address.method(),
              path + "?_csrf=" + session.forgeryToken(),
              address.isRead() ? "" : json,
              "X-CSRF-TOKEN",
              session.forgeryToken());
      if (answer.status() != 401 || !answer.text().contains("http.unauthorised")) {
        open.add(answer.status() + " " + address);
      }
    }
    assertThat(open).isEmpty();
    assertThat(session.get("/console/contacts").status()).isEqualTo(200);
  }

  @Test
  void aSessionAddsNothingToAPublicAnswer() {
    String question = "/api/v1/figures/service.person_times?from=2019&to=2019&by=town";
    assertThat(world.session(HERE, Duty.HEAD).get(question).comparable())
        .isEqualTo(new Caller(world.port()).get(question).comparable());
  }

  private List<Address> forms() {
    return addresses.all().stream()
        .filter(address -> !address.isRead() && !address.isApi())
        .filter(address -> !address.under(WITHOUT_A_TOKEN))
        .toList();
  }
}
