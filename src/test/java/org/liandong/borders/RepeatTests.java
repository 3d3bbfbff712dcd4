package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.borders.Addresses.Address;
import org.liandong.people.PeopleFixtures;
import org.liandong.shared.TimeOrderedId;
import org.springframework.beans.factory.annotation.Autowired;

/** Every write of the API, sent twice and sent eight times at once: it is done once. */
@BorderTest
class RepeatTests {

  private static final Place HERE = Place.JIANGCHENG;
  private static final int RACERS = 8;

  /** Writes without a key, and why. */
  private static final Map<String, String> NOT_REPEATABLE =
      Map.of(
          "POST /api/v1/tokens", "every token is a secret of its own",
          "POST /api/v1/receipts/check", "writes nothing");

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  @Autowired private Addresses addresses;

  @Test
  void everyWriteOfTheApiIsInTheTable() {
    List<String> known = new ArrayList<>(NOT_REPEATABLE.keySet());
    for (Write write : Write.values()) {
      known.add(write.address);
    }
    assertThat(addresses.all())
        .filteredOn(address -> address.isApi() && !address.isRead())
        .extracting(Address::toString)
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @EnumSource
  void aRepeatIsDoneOnce(Write write) {
    Asked asked = asked(write);
    Answer first = send(write, asked);
    assertThat(first.isSound()).as(first.text()).isTrue();
    long counted = world.counted(asked.counted());
    Answer second = send(write, asked);
    if (write.repeatRefused == 0) {
      assertThat(second.isSound()).as(second.text()).isTrue();
      assertThat(body(second)).isEqualTo(body(first));
    } else {
      assertThat(second.status()).isEqualTo(write.repeatRefused);
    }
    assertThat(world.counted(asked.counted())).isEqualTo(counted).isEqualTo(write.counts);
  }

  @ParameterizedTest
  @EnumSource
  void aRaceIsWonOnce(Write write) {
    Asked asked = asked(write);
    TreeSet<String> bodies = new TreeSet<>();
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
      List<CompletableFuture<Answer>> racing = new ArrayList<>();
      for (int i = 0; i < RACERS; i++) {
        racing.add(CompletableFuture.supplyAsync(() -> send(write, asked), racers));
      }
      for (CompletableFuture<Answer> one : racing) {
        Answer answer = one.join();
        statuses.add(answer.status());
        if (answer.isSound()) {
          bodies.add(body(answer));
        }
      }
    }
    assertThat(bodies).hasSize(1);
    if (write.repeatRefused == 0) {
      assertThat(statuses).allMatch(status -> status < 300);
    } else {
      assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
      assertThat(statuses).filteredOn(status -> status >= 300).containsOnly(write.repeatRefused);
    }
    assertThat(world.counted(asked.counted())).isEqualTo(write.counts);
  }

  /** A bulk answer says whether each was there already; that alone may differ. */
  private static String body(Answer answer) {
    return answer.text().replace("ALREADY_THERE", "RECORDED");
  }

  private Answer send(Write write, Asked asked) {
    int space = write.address.indexOf(' ');
    String path = write.address.substring(space + 1).replace("{id}", asked.source().toString());
    return world
        .program(HERE, write.duty)
        .json(
            write.address.substring(0, space),
            path + write.query,
            asked.body(),
            "Idempotency-Key",
            asked.key());
  }

  private Asked asked(Write write) {
    Records own = records.of(HERE);
    Map<String, String> fields = Fields.of(HERE, own, own.person());
    UUID id = UUID.fromString(fields.getOrDefault("id", ""));
    String body =
        Fields.json(fields)
            .replace(
                "{\"name\": \"边界测试名\"}",
                "{\"name\": \"边界测试名\", \"identityNumber\": \"%s\"}"
                    .formatted(PeopleFixtures.identityNumber()))
            .replace("\"number\": \"1\"", "\"number\": \"" + id + "\"");
    return switch (write) {
      case CONTACT -> new Asked(id, id, id.toString(), Fields.contact(fields, id));
      case CONTACTS, CONTACTS_BULK ->
          new Asked(id, id, id.toString(), "[" + Fields.contact(fields, id) + "]");
      case PERSON, WORKER, CERTIFICATE, EXAM, ORGANISATION ->
          new Asked(id, id, id.toString(), body);
      case CORRECTION -> there(Records.Of.CONTACT, body);
      case CONTACT_WITHDRAWN -> there(Records.Of.CONTACT, "");
      case CERTIFICATE_WITHDRAWN -> there(Records.Of.CERTIFICATE, "");
      case EXAM_WITHDRAWN -> there(Records.Of.EXAM, "");
      case TOKEN_REVOKED -> there(Records.Of.OTHER_TOKEN, "");
      case ORGANISATION_CHANGED -> there(Records.Of.ORGANISATION, body);
    };
  }

  private Asked there(Records.Of kind, String body) {
    Records fresh = records.fresh(HERE);
    boolean organisation = kind == Records.Of.ORGANISATION;
    return new Asked(
        fresh.id(kind),
        fresh.id(organisation ? Records.Of.STANDING : kind),
        TimeOrderedId.next().toString(),
        body);
  }

  /** A record, what the ledger counts for it under which id, the key and the body sent. */
  private record Asked(UUID source, UUID counted, String key, String body) {}

  /** A write of the API; what it counts under the id of its record, and how a repeat is refused. */
  enum Write {
    CONTACT("POST /api/v1/contacts", Duty.HEAD, "", 3, 0),
    CONTACTS("POST /api/v1/contacts:bulk", Duty.HEAD, "", 3, 0),
    CONTACTS_BULK("POST /api/v1/contacts/bulk", Duty.HEAD, "", 3, 0),
    CORRECTION("POST /api/v1/contacts/{id}/corrections", Duty.HEAD, "", 3, 0),
    CONTACT_WITHDRAWN("DELETE /api/v1/contacts/{id}", Duty.HEAD, "?version=1&reason=x", 0, 0),
    PERSON("POST /api/v1/people", Duty.HEAD, "", 0, 0),
    WORKER("POST /api/v1/social-workers", Duty.BUREAU, "", 0, 0),
    CERTIFICATE("POST /api/v1/certificates", Duty.BUREAU, "", 1, 0),
    CERTIFICATE_WITHDRAWN("DELETE /api/v1/certificates/{id}", Duty.BUREAU, "?reason=x", 0, 409),
    EXAM("POST /api/v1/exam-results", Duty.BUREAU, "", 1, 0),
    EXAM_WITHDRAWN("DELETE /api/v1/exam-results/{id}", Duty.BUREAU, "?reason=x", 0, 409),
    ORGANISATION("POST /api/v1/organisations", Duty.BUREAU, "", 0, 0),
    ORGANISATION_CHANGED("PUT /api/v1/organisations/{id}", Duty.BUREAU, "", 1, 409),
    TOKEN_REVOKED("DELETE /api/v1/tokens/{id}", Duty.BUREAU, "", 0, 404);

    private final String address;
    private final Duty duty;
    private final String query;
    private final long counts;
    private final int repeatRefused;

    Write(String address, Duty duty, String query, long counts, int repeatRefused) {
      this.address = address;
      this.duty = duty;
      this.query = query;
      this.counts = counts;
      this.repeatRefused = repeatRefused;
    }
  }
}
