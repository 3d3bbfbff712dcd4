package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.TimeOrderedId;
import org.springframework.beans.factory.annotation.Autowired;

/** Writes that name places, workers, persons and ids of another county. */
@BorderTest
class ForeignWriteTests {

  private static final Place HERE = Place.YANGDONG;
  private static final Place THERE = Place.YANGCHUN;

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  private Map<String, String> fields = Map.of();

  @BeforeEach
  void fill() {
    fields = Fields.of(HERE, records.of(HERE), records.of(HERE).person());
  }

  @Test
  void aBulkWriteLetsNothingForeignIn() {
    Records foreign = records.of(THERE);
    String worker = foreign.id(Records.Of.WORKER).toString();
    List<String> contacts =
        List.of(
            contact(Map.of()),
            contact(Map.of("region", THERE.town().toString())),
            contact(Map.of("worker", worker)),
            contact(Map.of("worker", TimeOrderedId.next().toString())),
            contact(Map.of("persons", "\"" + foreign.person() + "\"")),
            contact(Map.of("persons", "\"99999999\"")),
            contact(Map.of("domain", "DRUG_REHABILITATION")),
            Fields.contact(fields, foreign.id(Records.Of.CONTACT)));
    Answer answer =
        world
            .program(HERE, Duty.HEAD)
            .json("POST", "/api/v1/contacts:bulk", "[" + String.join(",", contacts) + "]");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text().split("\"id\":", -1))
        .satisfiesExactly(
            opening -> assertThat(opening).hasSizeLessThan(3),
            sound -> assertThat(sound).contains("RECORDED"),
            elsewhere -> assertThat(elsewhere).contains("permission.outside"),
            ofForeign -> assertThat(ofForeign).contains("casework.contact.worker-unknown"),
            ofNobody -> assertThat(ofNobody).contains("casework.contact.worker-unknown"),
            person -> assertThat(person).contains("casework.contact.person-unknown"),
            nobody -> assertThat(nobody).contains("casework.contact.person-unknown"),
            closed -> assertThat(closed).contains("casework.contact.compartment-closed"),
            taken -> assertThat(taken).contains("casework.contact.id-taken"));
    foreign
        .secrets()
        .forEach(secret ->
            assertThat(
                    answer
                        .text()
                        .replace(foreign.id(Records.Of.CONTACT).toString(), "")
                        .replace(worker, ""))
                .doesNotContain(secret));
    assertThat(world.counted(foreign.id(Records.Of.CONTACT))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, /api/v1/people",
    "HEAD, /api/v1/contacts",
    "BUREAU, /api/v1/social-workers",
    "BUREAU, /api/v1/certificates",
    "BUREAU, /api/v1/exam-results",
    "BUREAU, /api/v1/organisations"
  })
  void nothingIsRecordedInAnotherCounty(Duty duty, String path) {
    Map<String, String> there = new HashMap<>(fields);
    there.put("region", THERE.town().toString());
    String body =
        path.endsWith("contacts")
            ? Fields.contact(there, TimeOrderedId.next())
            : Fields.json(there);
    Answer answer =
        world
            .program(HERE, duty)
            .json("POST", path, body, "Idempotency-Key", there.getOrDefault("id", ""));
    assertThat(answer.status()).as(answer.text()).isEqualTo(403);
    assertThat(answer.text()).contains("permission.outside");
  }

  @ParameterizedTest
  @CsvSource({
    "BUREAU, /console/organisations",
    "HEAD, /console/people",
    "HEAD, /console/contacts",
    "BUREAU, /console/social-workers",
    "KEEPER, /console/accounts"
  })
  void noFormRecordsInAnotherCounty(Duty duty, String path) {
    Map<String, String> there = new HashMap<>(fields);
    there.put("region", THERE.town().toString());
    there.put("compartment", "");
    there.put("username", "x" + UUID.randomUUID().toString().substring(0, 8));
    there.put("identityNumber", PeopleFixtures.identityNumber());
    Answer answer = world.session(HERE, duty).form(path, there);
    assertThat(answer.status()).isIn(403, 422);
    assertThat(answer.text()).contains("不在您的管辖范围内");
  }

  @Test
  void anOrganisationIsNotMovedIntoAnotherCounty() {
    Records own = records.fresh(HERE);
    Map<String, String> there = new HashMap<>(fields);
    there.put("region", THERE.town().toString());
    Answer answer =
        world
            .program(HERE, Duty.BUREAU)
            .json(
                "PUT",
                "/api/v1/organisations/" + own.id(Records.Of.ORGANISATION),
                Fields.json(there));
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void anIdOfAPersonElsewhereOpensNothingWhateverTheName() {
    Records foreign = records.of(THERE);
    UUID person = foreign.id(Records.Of.PERSON);
    Caller head = world.program(HERE, Duty.HEAD);
    Answer named = record(head, person, foreign.marker() + "甲");
    Answer guessed = record(head, person, "猜测");
    assertThat(named.status()).isEqualTo(409);
    assertThat(named.comparable()).isEqualTo(guessed.comparable());
    assertThat(named.text()).contains("people.id.taken");
    assertThat(head.get("/api/v1/people/" + person).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/social-workers, WORKER",
    "/api/v1/certificates, CERTIFICATE",
    "/api/v1/exam-results, EXAM"
  })
  void anIdOfARecordElsewhereIsTaken(String path, Records.Of kind) {
    Records foreign = records.of(THERE);
    UUID id = foreign.id(kind);
    long counted = world.counted(id);
    Caller bureau = world.program(HERE, Duty.BUREAU);
    Answer answer =
        bureau.json("POST", path, Fields.json(fields), "Idempotency-Key", id.toString());
    assertThat(answer.status()).as(answer.text()).isEqualTo(409);
    foreign
        .secrets()
        .forEach(
            secret -> assertThat(answer.text().replace(id.toString(), "")).doesNotContain(secret));
    assertThat(bureau.get(path + "/" + id).status()).isEqualTo(404);
    assertThat(world.counted(id)).isEqualTo(counted);
  }

  @Test
  void formsThatNameARecordInAFieldTellNothingOfIt() {
    Records foreign = records.of(THERE);
    Caller bureau = world.session(HERE, Duty.BUREAU);
    Caller head = world.session(HERE, Duty.HEAD);
    for (boolean known : new boolean[] {true, false}) {
      Map<String, String> named = new HashMap<>(fields);
      UUID organisation = known ? foreign.id(Records.Of.ORGANISATION) : TimeOrderedId.next();
      named.put("organisation", organisation.toString());
      Answer report = bureau.form("/console/annual-reports", named);
      assertThat(report.text()).contains("没有这家机构").doesNotContain(foreign.marker());
      named.put("one", Integer.toString(known ? foreign.person() : 99_999_999));
      named.put("same", "true");
      assertThat(head.form("/console/people-duplicates", named).status()).isEqualTo(302);
      assertThat(head.get("/console/people-duplicates").page().select(".flash").text())
          .isEqualTo("没有这个人员,或不在您的管辖范围内。");
    }
  }

  private String contact(Map<String, String> other) {
    Map<String, String> all = new HashMap<>(fields);
    all.putAll(other);
    return Fields.contact(all, TimeOrderedId.next());
  }

  private static Answer record(Caller caller, UUID id, String name) {
    String body = "{\"name\": \"%s\", \"region\": \"%s\"}".formatted(name, HERE.town());
    return caller.json("POST", "/api/v1/people", body, "Idempotency-Key", id.toString());
  }
}
