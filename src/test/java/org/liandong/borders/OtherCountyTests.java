package org.liandong.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.borders.Addresses.Address;
import org.liandong.shared.Permission;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Asks every list, count, export, map, figure and choice of the console and the API; lets every
 * other county write records of each kind; asks again. Not a letter may differ, whatever the
 * question was narrowed to.
 */
@BorderTest
class OtherCountyTests {

  private static final Map<String, String> TOLD_TO_EVERYBODY =
      Map.of(
          "/console/ledger", "size and keys of the public log, and its verification",
          "/api/v1/ledger/consistency", "proofs of the public log",
          "/console/account", "one's own account",
          "/api/v1/tokens", "one's own tokens, with the moment of last use",
          "/api/v1/openapi.json", "the description of the interface",
          "/console/access-log", "given for the whole city only; see Role",
          "/console/regions", "divisions are everybody's");

  private static final Map<String, String> NEEDED =
      Map.of(
          "/console/exams/export", "year=2019",
          "/api/v1/exam-results", "year=2019",
          "/api/v1/people", "q=暗记",
          "/console/imports/new", "plan=organisations",
          "/console/people", "q=暗记",
          "/console/contacts/persons", "personSearch=暗记");

  private static final List<String> FIGURES =
      List.of(
          "/api/v1/figures/service.person_times?from=2019&to=2019&by=county",
          "/api/v1/figures/service.person_times?from=2019&to=2019&by=town",
          "/api/v1/figures/service.person_times?from=2019&to=2019&region=%1$s",
          "/api/v1/figures/service.person_times?from=2019&to=2019&organisation=%2$s",
          "/api/v1/figures/service.person_times/entries?from=2019&to=2019",
          "/api/v1/figures/service.person_times/entries?from=2019&to=2019&region=%1$s",
          "/api/v1/figures/service.person_times/entries?from=2019&to=2019&organisation=%2$s",
          "/console/figures?code=service.person_times&from=2019&to=2019&by=town",
          "/console/figures?code=service.person_times&from=2019&to=2019&region=%1$s",
          "/console/figures/service.person_times/entries?from=2019&to=2019",
          "/console/figures/service.person_times/entries?from=2019&to=2019&organisation=%2$s",
          "/console/figures/service.person_times/download?from=2019&to=2019&by=town&format=CSV");

  @Autowired private BorderWorld world;
  @Autowired private RecordsOfPlaces records;
  @Autowired private Addresses addresses;

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"JIANGCHENG", "HAILING"})
  void whatOtherCountiesWriteChangesNoAnswer(Place place) {
    Records own = records.of(place);
    place.foreign().forEach(records::of);
    Records known = records.of(place.foreign().getFirst());
    Map<String, String> before = answers(place, known);
    assertThat(before).hasSizeGreaterThan(60);
    assertThat(String.join("", before.values())).contains(own.marker() + "甲", own.marker() + "乙");
    List<Records> news = new ArrayList<>();
    place.foreign().forEach(other -> news.add(records.more(other)));
    Map<String, String> after = answers(place, known);
    assertThat(after).isEqualTo(before);
    news.add(known);
    after.forEach((question, answer) ->
        news.forEach(foreign -> assertThat(answer).as(question).doesNotContain(foreign.secrets())));
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"YANGDONG", "HAILING"})
  void anOrganisationRegisteredElsewhereIsInNoListOfTheRegister(Place place) {
    List<String> register =
        List.of(
            "/console/organisations",
            "/console/organisations?q=边界",
            "/console/organisations/export.xlsx",
            "/console/annual-reports?year=2019",
            "/api/v1/organisations",
            "/console");
    records.of(place);
    List<String> before = register.stream().map(path -> ask(place, Duty.BUREAU, path)).toList();
    place.foreign().forEach(records::fresh);
    assertThat(register.stream().map(path -> ask(place, Duty.BUREAU, path)).toList())
        .isEqualTo(before);
    assertThat(before.getFirst()).contains("边界社工机构");
  }

  @Test
  void everyListIsAskedOrSaysWhyNot() {
    assertThat(lists()).extracting(Address::pattern).contains("/console/contacts", "/console");
    assertThat(TOLD_TO_EVERYBODY.keySet())
        .allSatisfy(
            path -> assertThat(addresses.all()).as(path).anyMatch(address -> address.under(path)));
  }

  /** Every question and its answer; those no duty may ask are left out. */
  private Map<String, String> answers(Place place, Records known) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(world::sealed);
    Map<String, String> answers = new TreeMap<>();
    List<String> questions = new ArrayList<>();
    for (Address list : lists()) {
      String needed = NEEDED.getOrDefault(list.pattern(), "");
      questions.add(list.pattern() + "?" + needed);
      questions.add(list.pattern() + "?" + needed + narrowed(known));
      if (needed.isEmpty()) {
        questions.add(list.pattern() + "?q=" + known.marker());
      }
    }
    List<String> figures =
        FIGURES.stream()
            .map(figure -> figure.formatted(known.town(), known.id(Records.Of.ORGANISATION)))
            .toList();
    for (Duty duty : Duty.values()) {
      List<String> all = new ArrayList<>(questions);
      if (duty.role().permissions().contains(Permission.FIGURES_READ)) {
        all.addAll(figures); // whoever may not is told the official value, of the whole city
      }
      for (String question : all) {
        Answer answer = get(place, duty, question);
        if (answer.status() != 403) {
          answers.put(duty + " " + question, answer.comparable());
        }
      }
    }
    return answers;
  }

  private static String narrowed(Records known) {
    return "&region=%1$s&district=%1$s&organisation=%2$s&worker=%3$s"
        .formatted(known.town(), known.id(Records.Of.ORGANISATION), known.id(Records.Of.WORKER));
  }

  private String ask(Place place, Duty duty, String path) {
    return get(place, duty, path).comparable();
  }

  private Answer get(Place place, Duty duty, String path) {
    String encoded = path.replace("暗记", Caller.encoded("暗记")).replace("边界", Caller.encoded("边界"));
    return path.startsWith("/api/")
        ? world.program(place, duty).get(encoded)
        : world.session(place, duty).get(encoded);
  }

  private List<Address> lists() {
    return addresses.all().stream()
        .filter(address -> address.isRead() && address.variables().isEmpty())
        .filter(address -> address.under("/console") || address.under("/api/v1"))
        .filter(address ->
            TOLD_TO_EVERYBODY.keySet().stream()
                .noneMatch(path ->
                    address.under(path) && !address.pattern().startsWith("/console/ledger/e")))
        .filter(address -> !address.pattern().startsWith("/api/v1/openapi.json"))
        .toList();
  }
}
