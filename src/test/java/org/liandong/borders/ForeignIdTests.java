package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.borders.Addresses.Address;
import org.liandong.shared.TimeOrderedId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tries every address with an id in it, on the ids of every other county: the answer is that to an
 * id nobody has, to the letter, and nothing is changed.
 */
@BorderTest
class ForeignIdTests {

  private static final int NOBODY = 99_999_999;

  /** Tables and the column that names the record. */
  private static final List<String> TABLES =
      List.of(
          "registry.organisation id",
          "registry.standing organisation",
          "registry.site organisation",
          "registry.contact organisation",
          "registry.change organisation",
          "registry.annual_report organisation",
          "people.person id",
          "people.reach person",
          "people.history person",
          "casework.contact id",
          "casework.contact_version contact",
          "workforce.social_worker id",
          "workforce.certificate id",
          "workforce.exam_result id",
          "workforce.history record",
          "ledger.entry source_id",
          "identity.account id",
          "identity.role_grant account",
          "identity.compartment_grant account",
          "identity.token id");

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  @Autowired private Addresses addresses;
  @Autowired private JdbcClient client;

  @Test
  void everyAddressWithAnIdIsTriedOrSaysWhyNot() {
    List<Address> unknown =
        named().stream()
            .filter(address -> RecordAddresses.of(address).isEmpty())
            .filter(address -> !address.under(RecordAddresses.NOT_OF_A_COUNTY.keySet()))
            .toList();
    assertThat(Address.lines(unknown))
        .as("add these to RecordAddresses: a kind of record, or a reason")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"JIANGCHENG", "HAILING"})
  void anIdOfAnotherCountyIsAnIdNobodyHas(Place place) {
    Records own = records.of(place);
    Records absent = absent(own);
    List<String> differences = new ArrayList<>();
    for (Place foreign : place.foreign()) {
      Records target = records.of(foreign);
      String before = snapshot(target);
      for (Address address : tried()) {
        compare(place, address, own, target, absent, differences);
      }
      assertThat(snapshot(target)).as("records of " + foreign).isEqualTo(before);
    }
    assertThat(differences).isEmpty();
  }

  /** Without this the test above could pass by asking nothing of anybody. */
  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"YANGXI", "HAILING"})
  void onesOwnIdIsAnsweredAtEveryAddress(Place place) {
    Records own = records.fresh(place);
    List<String> refused = new ArrayList<>();
    tried().stream()
        .sorted(Comparator.comparing((Address address) -> !address.isRead()))
        .forEach(address -> {
          RecordAddresses.Kind kind = RecordAddresses.of(address).orElseThrow();
          String path = kind.paths(address, own, own).getFirst();
          Answer answer = ask(place, kind, address, path, Fields.of(place, own, own.person()));
          next(place, kind, answer);
          int status = answer.status();
          if (status >= 500 || List.of(400, 401, 403, 404, 405, 415).contains(status)) {
            refused.add(status + " " + address + " " + answer.text());
          }
        });
    assertThat(refused).isEmpty();
  }

  private void compare(
      Place place,
      Address address,
      Records own,
      Records target,
      Records absent,
      List<String> differences) {
    RecordAddresses.Kind kind = RecordAddresses.of(address).orElseThrow();
    List<String> foreignPaths = kind.paths(address, target, own);
    List<String> absentPaths = kind.paths(address, absent, own);
    for (int i = 0; i < foreignPaths.size(); i++) {
      String ofForeign =
          answer(place, kind, address, foreignPaths.get(i), Fields.of(place, own, target.person()));
      String ofNobody =
          answer(place, kind, address, absentPaths.get(i), Fields.of(place, own, NOBODY));
      if (!masked(ofForeign, target).equals(masked(ofNobody, target))) {
        differences.add(address + "\n" + ofForeign + "\n--- to nobody's\n" + ofNobody);
      }
      target.secrets().stream()
          .filter(ofForeign::contains)
          .forEach(secret -> differences.add(address + " tells " + secret));
    }
  }

  /** The answer and, after a form, what the next page says about it. */
  private String answer(
      Place place,
      RecordAddresses.Kind kind,
      Address address,
      String path,
      Map<String, String> fields) {
    Answer answer = ask(place, kind, address, path, fields);
    if (address.isRead() || address.isApi()) {
      return answer.comparable();
    }
    return answer.comparable() + "\n" + next(place, kind, answer);
  }

  /** The page a form leads to, which says what became of it. */
  private String next(Place place, RecordAddresses.Kind kind, Answer answer) {
    String location = answer.header("Location");
    return location.isEmpty() ? "" : world.session(place, kind.duty()).get(location).comparable();
  }

  private Answer ask(
      Place place,
      RecordAddresses.Kind kind,
      Address address,
      String path,
      Map<String, String> fields) {
    if (address.isApi()) {
      String query = address.isRead() ? "" : "?version=1&reason=x&year=2019";
      String body = address.isRead() ? "" : Fields.json(fields);
      return world.program(place, kind.duty()).json(address.method(), path + query, body);
    }
    Caller session = world.session(place, kind.duty());
    return address.isRead() ? session.get(path) : session.form(path, fields);
  }

  /** Without the number that was typed and comes back in its field. */
  private static String masked(String answer, Records target) {
    return answer
        .replace("value=\"" + target.person() + "\"", "%")
        .replace("value=\"" + NOBODY + "\"", "%");
  }

  private List<Address> named() {
    return addresses.all().stream().filter(address -> !address.variables().isEmpty()).toList();
  }

  private List<Address> tried() {
    return named().stream().filter(address -> RecordAddresses.of(address).isPresent()).toList();
  }

  private static Records absent(Records like) {
    Map<Records.Of, UUID> ids = new EnumMap<>(Records.Of.class);
    for (Records.Of kind : Records.Of.values()) {
      ids.put(kind, TimeOrderedId.next());
    }
    return new Records("", ids, NOBODY, like.staff(), like.town(), List.of());
  }

  /** Every row about the records, in whatever table. */
  private String snapshot(Records target) {
    UUID[] ids = target.ids().values().toArray(UUID[]::new);
    return world.asProgram(() ->
        TABLES.stream()
            .map(table -> table.split(" ", 2))
            .map(table ->
                client
                    .sql(
                        """
                        select coalesce(
                          string_agg(to_jsonb(t)::text, ' ' order by to_jsonb(t)::text), '')
                        from %s t where %s = any (:ids)\
                        """
                            .formatted(table[0], table[1]))
                    .param("ids", ids)
                    .query(String.class)
                    .single())
            .collect(Collectors.joining("\n")));
  }
}
