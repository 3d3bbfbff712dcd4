package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liandong.shared.Refusal;
import org.liandong.shared.RegionCode;
import org.liandong.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class LinkingTests {

  private static final RegionCode JIANGCHENG = RegionCode.parse("441702");
  private static final String REASON = "看过两份证件";

  @Autowired private People people;
  @Autowired private Linking linking;
  @Autowired private Erasure erasure;
  @Autowired private JdbcClient client;
  @Autowired private TransactionTemplate transaction;

  @Test
  void unlinkingRestoresWhatLinkingFound(AssertablePublishedEvents events) {
    int a = aPerson();
    int b = aPerson();
    int c = aPerson();
    link(b, a);
    link(a, c);
    assertThat(links()).containsEntry(a, c).containsEntry(b, c);
    Viewer.SYSTEM.run(() -> linking.unlink(a, REASON));
    assertThat(links()).containsEntry(b, a).doesNotContainKey(a);
    assertThat(events.ofType(PersonsLinked.class))
        .contains(new PersonsLinked(b, a), new PersonsLinked(b, c), new PersonsLinked(a, c));
    assertThat(events.ofType(PersonsUnlinked.class)).contains(new PersonsUnlinked(a, c));
  }

  @Test
  void twoThatCountAsOneAreNotLinkedAgain() {
    int a = aPerson();
    int b = aPerson();
    link(a, b);
    assertThatThrownBy(() -> link(b, a))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo("people.link.one-already"));
  }

  @Test
  void aPairIsProposedUntilSomebodyLookedAtIt() {
    String name = "同名" + PeopleFixtures.serial();
    LocalDate born = LocalDate.of(1950, 3, 4);
    int one = record(NewPerson.named(name, JIANGCHENG).born(Sex.MALE, born));
    int other = record(NewPerson.named(name, JIANGCHENG).born(Sex.MALE, born));
    assertThat(proposed(one, other)).isTrue();
    link(one, other);
    assertThat(proposed(one, other)).isFalse();
    Viewer.SYSTEM.run(() -> linking.unlink(one, REASON));
    assertThat(proposed(one, other)).as("the split is remembered").isFalse();
  }

  @Test
  void erasingLeavesTheNumberAndNothingElse() {
    NewPerson given =
        PeopleFixtures.aPerson("清除者", JIANGCHENG)
            .withContact("0662-" + PeopleFixtures.serial(), "某路");
    PersonRef ref = Viewer.SYSTEM.call(() -> people.record(given));
    Viewer.SYSTEM.run(() -> erasure.erase(ref.id(), "本人要求"));
    Person left = Viewer.SYSTEM.call(() -> people.find(ref.id())).orElseThrow();
    assertThat(left.number()).isEqualTo(ref.number());
    assertThat(left.name()).isEmpty();
    assertThat(left.identity()).isNull();
    assertThat(left.phone()).isNull();
    assertThat(left.birthDate()).isNull();
    assertThat(Viewer.SYSTEM.call(() -> people.search("清除者", 50)))
        .noneMatch(person -> person.id().equals(ref.id()));
    assertThat(Viewer.SYSTEM.call(() -> people.names(List.of(ref.number())))).isEmpty();
    assertThat(keys(ref)).isZero();
  }

  private long keys(PersonRef ref) {
    Long count =
        Viewer.SYSTEM.call(() ->
            transaction.execute(status ->
                client
                    .sql("select count(*) from people.data_key where person = :id")
                    .param("id", ref.id())
                    .query(Long.class)
                    .single()));
    return count == null ? -1 : count;
  }

  private boolean proposed(int one, int other) {
    return Viewer.SYSTEM.call(() -> linking.candidates(1000)).stream()
        .anyMatch(pair -> pair.one().number() == one && pair.other().number() == other);
  }

  private void link(int number, int canonical) {
    Viewer.SYSTEM.run(() -> linking.link(number, canonical, REASON));
  }

  private Map<Integer, Integer> links() {
    return people.links();
  }

  private int aPerson() {
    return record(PeopleFixtures.aPerson("演示", JIANGCHENG));
  }

  private int record(NewPerson person) {
    return Viewer.SYSTEM.call(() -> people.record(person)).number();
  }
}
