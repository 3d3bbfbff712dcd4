package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.borders.BorderWorld.Person;
import org.liandong.identity.Grants;
import org.liandong.identity.Reach;
import org.liandong.identity.Role;
import org.liandong.shared.Compartment;
import org.springframework.beans.factory.annotation.Autowired;

/** Grants count from their first to their last day, for their place, and no compartment is free. */
@BorderTest
class GrantTests {

  private static final Place HERE = Place.YANGXI;

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  @Autowired private Grants grants;
  @Autowired private Clock clock;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void look() {
    today = LocalDate.now(clock);
  }

  @Test
  void aGrantOfYesterdayOrTomorrowOpensNothing() {
    Person former = world.open("f", HERE.home());
    world.give(former, Role.STATION_HEAD, HERE.reach(), BorderWorld.LONG_AGO, today.minusDays(1));
    Person coming = world.open("c", HERE.home());
    world.give(coming, Role.STATION_HEAD, HERE.reach(), today.plusDays(1), null);
    UUID contact = records.of(HERE).id(Records.Of.CONTACT);
    for (Person person : List.of(former, coming)) {
      Caller session = world.session(person);
      Caller program = world.program(world.token(person).token());
      assertThat(session.get("/console/contacts").status()).isEqualTo(403);
      assertThat(session.get("/console/contacts/" + contact).status()).isEqualTo(403);
      assertThat(session.get("/console/contacts/export").status()).isEqualTo(403);
      assertThat(program.get("/api/v1/contacts").status()).isEqualTo(403);
      assertThat(program.get("/api/v1/people?q=x").status()).isEqualTo(403);
      assertThat(session.get("/console").text()).doesNotContain(records.of(HERE).marker());
    }
  }

  @Test
  void anEndedGrantOpensNothingFromTheNextRequestOn() {
    Person person = world.open("e", HERE.home());
    UUID grant = world.give(person, Role.STATION_HEAD, HERE.reach(), BorderWorld.LONG_AGO, null);
    Caller session = world.session(person);
    Caller program = world.program(world.token(person).token());
    assertThat(session.get("/console/contacts").status()).isEqualTo(200);
    assertThat(program.get("/api/v1/contacts").status()).isEqualTo(200);
    world.asProgram(() -> {
      grants.end(person.id(), grant);
      return true;
    });
    assertThat(session.get("/console/contacts").status()).isEqualTo(403);
    assertThat(program.get("/api/v1/contacts").status()).isEqualTo(403);
  }

  @Test
  void anOrganisationsGrantShowsItsWorkAndNobodyElses() {
    Records own = records.fresh(HERE);
    Records neighbour = records.of(HERE);
    Person person = world.open("o", HERE.home());
    world.give(
        person,
        Role.AGENCY_STAFF,
        new Reach.Organisation(own.id(Records.Of.ORGANISATION)),
        BorderWorld.LONG_AGO,
        null);
    Caller program = world.program(world.token(person).token());
    String list = program.get("/api/v1/contacts").text();
    assertThat(list).contains(own.id(Records.Of.CONTACT).toString());
    neighbour.secrets().forEach(secret -> assertThat(list).doesNotContain(secret));
    assertThat(program.get("/api/v1/contacts/" + own.id(Records.Of.CONTACT)).status())
        .isEqualTo(200);
    assertThat(program.get("/api/v1/contacts/" + neighbour.id(Records.Of.CONTACT)).status())
        .isEqualTo(404);
    assertThat(program.get("/api/v1/ledger/entries/" + neighbour.id(Records.Of.ENTRY)).status())
        .isEqualTo(404);
    assertThat(program.get("/api/v1/organisations").field("total")).isEqualTo("1");
    assertThat(program.get("/api/v1/figures/service.person_times?from=2019&to=2019").field("value"))
        .isEqualTo("1");
  }

  @Test
  void sensitiveWorkIsThereForWhomItsCompartmentIsOpenAndOnlyAsLong() {
    Records own = records.fresh(HERE);
    Person outsider = head();
    Person former = head();
    open(former, today.minusDays(30), today.minusDays(1));
    Person insider = head();
    open(insider, today.minusDays(1), today.plusDays(30));
    for (Person closed : List.of(outsider, former)) {
      Caller program = world.program(world.token(closed).token());
      for (String path : closedPaths(own)) {
        assertThat(program.get(path).status()).as(path).isEqualTo(404);
      }
      assertThat(program.get("/api/v1/people?q=" + Caller.encoded(own.marker() + "甲丁")).text())
          .isEqualTo("[]");
      assertThat(figure(program, own)).isEqualTo("1");
    }
    Caller program = world.program(world.token(insider).token());
    for (String path : closedPaths(own)) {
      assertThat(program.get(path + "?reason=x").status()).as(path).isEqualTo(200);
    }
    assertThat(figure(program, own)).isEqualTo("2");
  }

  @Test
  void aPersonKnownThroughSensitiveWorkAsksAReasonOfProgramsToo() {
    Person insider = head();
    open(insider, today.minusDays(1), today.plusDays(30));
    Caller program = world.program(world.token(insider).token());
    String path = "/api/v1/people/" + records.of(HERE).id(Records.Of.CLOSED_PERSON);
    Answer unsaid = program.get(path);
    assertThat(unsaid.status()).isEqualTo(422);
    assertThat(unsaid.text()).contains("people.reason.missing");
    assertThat(program.get(path + "?reason=x").status()).isEqualTo(200);
    assertThat(world.session(insider).get(path.replace("/api/v1", "/console")).text())
        .doesNotContain(records.of(HERE).marker());
  }

  private static List<String> closedPaths(Records own) {
    return List.of(
        "/api/v1/contacts/" + own.id(Records.Of.CLOSED_CONTACT),
        "/api/v1/people/" + own.id(Records.Of.CLOSED_PERSON),
        "/api/v1/ledger/entries/" + own.id(Records.Of.CLOSED_ENTRY));
  }

  private static String figure(Caller program, Records own) {
    return program
        .get(
            "/api/v1/figures/service.person_times?from=2019&to=2019&organisation="
                + own.id(Records.Of.ORGANISATION))
        .field("value");
  }

  private Person head() {
    Person person = world.open("h", HERE.home());
    world.give(person, Role.STATION_HEAD, HERE.reach(), BorderWorld.LONG_AGO, null);
    return person;
  }

  private void open(Person person, LocalDate from, LocalDate to) {
    world.asProgram(() -> grants.open(person.id(), Compartment.DRUG, "社区戒毒专职", from, to));
  }
}
